import { isRecord } from '../guards.js'
import { DocumentWriter } from './document-writer.js'

/** The documents that are being made. */
const writers = new WeakMap<object, DocumentWriter>()

/** What writes into a document, until that is finished: at the latest once the call of `swagger()` has returned. */
export function getWriter (document: Record<string, unknown>): DocumentWriter {
  let writer = writers.get(document)
  if (writer === undefined) {
    writer = new DocumentWriter(document)
    writers.set(document, writer)
    queueMicrotask(() => finishDocument(document))
  }
  return writer
}

/** Leaves a document as plain data, and forgets what was remembered for it. */
export function finishDocument (document: unknown): void {
  if (!isRecord(document)) return
  writers.get(document)?.finish()
  writers.delete(document)
}
