import type { LocaleDefinition } from '../../../types/locale.js'
import { en } from './en.js'
import { ru } from './ru.js'

/** The languages that come with the package, the default one first. */
export const builtInLocales: readonly LocaleDefinition[] = Object.freeze([en, ru])
