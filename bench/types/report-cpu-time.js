// Preloaded into a compiler: at its exit it writes to stderr what time its main thread computed. Linux only; elsewhere it writes nothing.
import { readFileSync } from 'node:fs'

/** What Linux counts the time of a thread in (proc(5), USER_HZ). */
const TICKS_PER_SECOND = 100

process.on('exit', () => {
  if (process.platform !== 'linux') return
  // proc(5): the fields behind the name in parentheses begin with the third; utime and stime are the 14th and 15th.
  const [, fields] = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8').split(') ')
  const [utime, stime] = fields.split(' ').slice(11, 13)
  process.stderr.write(`CPU time: ${(Number(utime) + Number(stime)) / TICKS_PER_SECOND}s\n`)
})
