/** What the API tells people: by e-mail or by a text message. */
export interface Message {
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly text: string
}

/** Hands a message over for delivery. */
export type Deliver = (message: Message) => Promise<void>

/** The gateway did not take an e-mail. */
export class EmailDeliveryError extends Error {
  override readonly name = 'EmailDeliveryError'
}

/** The gateway did not take a text message. */
export class SmsDeliveryError extends Error {
  override readonly name = 'SmsDeliveryError'
}

/**
 * Delivers through an HTTP gateway, as most mail and SMS services have one: each message is a POST of its JSON.
 * @throws {EmailDeliveryError | SmsDeliveryError} from the function returned, where the gateway fails, refuses or takes over five seconds
 */
export function createGateway (url: string): Deliver {
  return async (message) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(5000)
      })
      if (!response.ok) throw new Error(`The gateway answered ${response.status}`)
    } catch (cause) {
      throw message.channel === 'email'
        ? new EmailDeliveryError('The e-mail was not sent', { cause })
        : new SmsDeliveryError('The text message was not sent', { cause })
    }
  }
}
