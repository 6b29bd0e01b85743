import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const deriveKey = promisify<string, Buffer, number, Buffer>(scrypt)
const keyLength = 32
const saltLength = 16

/** Hashes a password with scrypt and a salt of its own: the salt, then the key, in base64. */
export async function hashPassword (password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const key = await deriveKey(password, salt, keyLength)
  return Buffer.concat([salt, key]).toString('base64')
}

/** Tells whether a password is the one that was hashed, in a time that does not depend on where they differ. */
export async function isPassword (password: string, hash: string): Promise<boolean> {
  const bytes = Buffer.from(hash, 'base64')
  const key = await deriveKey(password, bytes.subarray(0, saltLength), keyLength)
  return timingSafeEqual(key, bytes.subarray(saltLength))
}
