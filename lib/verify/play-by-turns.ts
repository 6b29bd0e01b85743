import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { startUpstream, type Upstream, type UpstreamMode } from './upstream.js'

/** Each way of an upstream to behave, in the order in which it is played. */
export const TURNS: readonly UpstreamMode[] = ['own', 'close', 'reset', 'half', 'garbage', 'silence', 'down']

/** How an upstream is played by turns. */
export interface TurnOptions {
  /** How many milliseconds it does not listen, when that is its turn. */
  readonly downFor: number
  /** Ends it. */
  readonly signal: AbortSignal
  /** Receives what is played now, and the first line of the request; none where nothing listens. */
  readonly onTurn: (mode: UpstreamMode, line: string) => void
}

/** Plays the upstream of a gateway until it is aborted, each request by the next way to behave. A silence lasts until the gateway gives up. */
export async function playByTurns (port: number, options: TurnOptions): Promise<void> {
  const { signal } = options
  const stopped = once(signal, 'abort')
  const upstream = await startUpstream(port)
  try {
    // What waits for a request is rejected when it is aborted, after the race.
    await Promise.race([stopped, play(upstream, options)])
  } finally {
    await upstream.close()
  }
}

async function play (upstream: Upstream, { downFor, signal, onTurn }: TurnOptions): Promise<never> {
  for (;;) {
    for (const mode of TURNS) {
      await upstream.play(mode)
      if (mode === 'down') {
        onTurn(mode, '')
        await setTimeout(downFor, undefined, { signal })
        continue
      }
      const { line, ended } = await upstream.next(signal)
      onTurn(mode, line)
      if (mode === 'silence') await ended
    }
  }
}
