import type { DefinedLocale } from '../../../types/locale.js'
import { ar } from './ar.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { zh } from './zh.js'
import { zhHant } from './zh-hant.js'

/** The languages that come with the package, the default one first. A new one is a file like `en.ts` and a line here. */
export const builtInLocales: readonly DefinedLocale[] = Object.freeze([en, ru, uk, de, fr, zh, ar, es, pt, it, pl, tr, ja, ko, zhHant])
