import { type Clock, type Instant, instant, plusMilliseconds } from '#app/shared/instant.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
	set(at: string): void
	advance(milliseconds: number): void
}

export function testClock(start = '2026-06-03T03:00:00.000Z'): TestClock {
	let now: Instant = instant(start)
	return {
		now: () => now,
		set: (at) => {
			now = instant(at)
		},
		advance: (milliseconds) => {
			now = plusMilliseconds(now, milliseconds)
		},
	}
}
