import { readPattern, type Characters, type PatternNode } from './pattern-tree.js'

/** What it may cost at most to hold a pattern against a text of a length. */
export type PatternCost = (length: number) => number

/** What it costs to look at a character. */
const PER_CHARACTER = 2

/** How often a text may be read: a number of times, for each of its characters so many times again. */
interface Growth {
  times: number
  degree: number
}

/**
 * Finds what a pattern may cost. Where the next character tells at each choice which way to go, a text is read once. Each other choice multiplies what it costs,
 * one that is repeated without end without end, and so does a pattern that may begin at each character. What cannot be read is taken for such a one.
 */
export function patternCost (pattern: RegExp): PatternCost {
  let tree: PatternNode
  try {
    tree = readPattern(pattern)
  } catch {
    return toCost({ times: 1, degree: Infinity })
  }
  const looks: Growth[] = []
  const growth = growthOf(tree, looks)
  const costs = [growth, ...looks].map(toCost)
  return (length) => costs.reduce((sum, cost) => sum + cost(length), 0)
}

function toCost ({ times, degree }: Growth): PatternCost {
  return (length) => PER_CHARACTER * Math.min((length + 1) ** (degree + 1) * times, 2 ** (length + 1) * Math.max(length, 1))
}

/** What looks ahead before anything else is read once, so that it adds to the cost; later it multiplies it. */
function growthOf (tree: PatternNode, looks: Growth[]): Growth {
  const growth: Growth = { times: 1, degree: 0 }
  let rest = tree
  if (tree.kind === 'sequence' && isAnchored(tree)) {
    const end = tree.nodes.findIndex((node) => node.kind !== 'look' && node.kind !== 'start')
    const leading = end === -1 ? tree.nodes : tree.nodes.slice(0, end)
    for (const node of leading) if (node.kind === 'look') looks.push(growthOf({ kind: 'sequence', nodes: [{ kind: 'start' }, node.node] }, looks))
    rest = { kind: 'sequence', nodes: tree.nodes.slice(leading.length) }
  } else if (!isAnchored(tree)) {
    multiply(growth, longest(tree), 1)
  }
  walk(rest, [], 1, growth)
  return growth
}

/** `true` for what matches at the beginning alone. */
function isAnchored (node: PatternNode): boolean {
  if (node.kind === 'start') return true
  if (node.kind === 'choice') return node.nodes.every(isAnchored)
  return node.kind === 'sequence' && node.nodes.some((one, index) => isAnchored(one) && node.nodes.slice(0, index).every(({ kind }) => kind === 'look'))
}

function multiply (growth: Growth, ways: number, repeats: number): void {
  if (ways === Infinity || repeats === Infinity) growth.degree += repeats
  else growth.times *= ways ** repeats
}

/** Finds the choices in a part that repeats so often and before what may follow. */
function walk (node: PatternNode, following: Characters, repeats: number, growth: Growth): void {
  switch (node.kind) {
    case 'sequence': {
      let next = following
      for (const one of [...node.nodes].reverse()) {
        walk(one, next, repeats, growth)
        next = beginnings(one, next)
      }
      return
    }
    case 'choice': {
      const all = node.nodes.map((one) => beginnings(one, following))
      if (all.some((one, index) => all.slice(index + 1).some((other) => overlap(one, other)))) multiply(growth, node.nodes.length, repeats)
      for (const one of node.nodes) walk(one, following, repeats, growth)
      return
    }
    case 'repeat': {
      const { min, max } = node
      const own = beginnings(node.node, [])
      const isChoice = max > min && (overlap(own, following) || (max > 1 && isEmpty(node.node)))
      if (isChoice) multiply(growth, max - min + 1, repeats)
      walk(node.node, max > 1 ? [...own, ...following] : following, repeats * max, growth)
      return
    }
    case 'look': {
      const inner: Growth = { times: 1, degree: 0 }
      walk(node.node, [], 1, inner)
      multiply(growth, longest(node.node), 1)
      growth.degree += inner.degree
      growth.times *= inner.times
    }
  }
}

/** The characters by which a part begins, together with what follows where it may take none. */
function beginnings (node: PatternNode, following: Characters): Characters {
  switch (node.kind) {
    case 'characters': return node.characters
    case 'choice': return node.nodes.flatMap((one) => beginnings(one, following))
    case 'sequence': return node.nodes.reduceRight((next, one) => beginnings(one, next), following)
    case 'repeat': return [...beginnings(node.node, following), ...(node.min === 0 ? following : [])]
    default: return following
  }
}

/** `true` for what may take no character. */
function isEmpty (node: PatternNode): boolean {
  return longestOrShortest(node, Math.min, ({ min }) => min) === 0
}

/** The most characters that a part may take. */
function longest (node: PatternNode): number {
  return longestOrShortest(node, Math.max, ({ max }) => max)
}

function longestOrShortest (node: PatternNode, pick: typeof Math.max, count: (repeat: { readonly min: number, readonly max: number }) => number): number {
  switch (node.kind) {
    case 'characters': return 1
    case 'choice': return pick(...node.nodes.map((one) => longestOrShortest(one, pick, count)))
    case 'sequence': return node.nodes.reduce((sum, one) => sum + longestOrShortest(one, pick, count), 0)
    // Nothing, without end, is nothing.
    case 'repeat': return (longestOrShortest(node.node, pick, count) * count(node)) || 0
    default: return 0
  }
}

function overlap (a: Characters, b: Characters): boolean {
  return a.some(([first, last]) => b.some(([from, to]) => first <= to && from <= last))
}
