/** The media type of a `Content-Type` in lower case, without parameters. */
export function toMediaType (contentType: string): string {
  return contentType.replace(/;.*/s, '').trim().toLowerCase()
}
