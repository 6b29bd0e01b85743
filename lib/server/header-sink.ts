/** Stands for a reply where Fastify has none: takes the headers of an answer, by lower-case name. */
export class HeaderSink {
  readonly #headers = new Map<string, string>()

  /** The status is known to who answers. */
  code (): this {
    return this
  }

  getHeaders (): Record<string, string> {
    return Object.fromEntries(this.#headers)
  }

  getHeader (name: string): string | undefined {
    return this.#headers.get(name)
  }

  hasHeader (name: string): boolean {
    return this.#headers.has(name)
  }

  removeHeader (name: string): this {
    this.#headers.delete(name)
    return this
  }

  header (name: string, value: string): this {
    this.#headers.set(name, value)
    return this
  }

  headers (headers: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(headers)) this.#headers.set(name, value)
    return this
  }
}
