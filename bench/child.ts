import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a child process does when it is asked: functions of one argument, which crosses as JSON. */
export type Services = Readonly<Record<string, (argument: never) => unknown>>

/** A process that does what it is asked, one thing at a time. */
export interface Child<Given extends Services> {
  readonly ask: <Name extends keyof Given & string>(name: Name, ...argument: Parameters<Given[Name]>) => Promise<Awaited<ReturnType<Given[Name]>>>
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>
}

interface Question {
  readonly name: string
  readonly argument: unknown
}

interface Reply {
  readonly value?: unknown
  readonly fault?: string
}

/**
 * Starts a module of this folder in a process of its own.
 *
 * @param file the name of its compiled file, `worker.js` say
 * @param execArgv options for Node
 * @param timeout milliseconds after which it is ended, by default never
 */
export function startChild<Given extends Services> (file: string, execArgv: readonly string[] = [], timeout?: number): Child<Given> {
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: [...execArgv], env, ...(timeout !== undefined && { timeout }) })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  return {
    // What comes back is what the service of that name returned.
    ask: (name, ...[argument]) => askChild(child, { name, argument }) as Promise<never>,
    async stop () {
      if (child.connected) child.disconnect()
      await ended
    }
  }
}

function askChild (child: ChildProcess, question: Question): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const forget = (): void => {
      child.off('message', onReply)
      child.off('exit', onExit)
    }
    const onReply = ({ value, fault }: Reply): void => {
      forget()
      if (fault === undefined) resolve(value)
      else reject(new Error(`${question.name} failed in a child process: ${fault}`))
    }
    const onExit = (code: number | null): void => {
      forget()
      reject(new Error(`A child process must live until it is stopped, received exit code ${code} in ${question.name}`))
    }
    child.on('message', onReply)
    child.on('exit', onExit)
    child.send(question)
  })
}

/** Answers the parent process; the process ends when the parent lets go of it. */
export function serveParent (services: Services): void {
  process.on('message', async ({ name, argument }: Question) => {
    const reply = await runService(services, name, argument)
    process.send?.(reply)
  })
  process.once('disconnect', () => process.exit())
}

async function runService (services: Services, name: string, argument: unknown): Promise<Reply> {
  try {
    // `Child` types what the parent sends.
    return { value: await services[name]?.(argument as never) }
  } catch (error) {
    return { fault: error instanceof Error ? String(error.stack) : String(error) }
  }
}
