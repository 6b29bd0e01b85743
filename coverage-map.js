/** Tests that load the library only from afar, by the example or the built package: they run without coverage, and twice as fast. */
const FROM_AFAR = /^build\/test\/(?:example\/|documentation\/|architecture\.test\.js$|package\.)/

/** Of all other tests any may cover any file of the library, and nothing else is counted; source maps lead from `build/lib` to `lib`. */
export default (test) => FROM_AFAR.test(test) ? null : 'build/lib/**/*.js'
