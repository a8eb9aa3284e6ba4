import type { Store } from './store.server.ts'

interface ClockSetting {
	/** milliseconds added to the machine's time */
	offsetMs: number
	/** where time stands still, or null when it runs */
	stoppedAtMs: number | null
}

const RUNNING: ClockSetting = { offsetMs: 0, stoppedAtMs: null }

export type SandboxClock = ReturnType<typeof createClock>

/**
 * The sandbox's own time, kept on disk. It runs with the machine's until it is set, stopped or
 * moved on, so that a year of business is played in a minute and everything made carries its date.
 * The times in signatures and between retries are the machine's: whoever receives has no other.
 */
export function createClock(store: Store, wallMs: () => number) {
	let replayedMs: number | null = null

	const read = () => store.readSetting<ClockSetting>('clock', RUNNING)
	const write = (setting: ClockSetting) => store.writeSetting('clock', setting)

	function nowMs(): number {
		if (replayedMs !== null) return replayedMs
		const { offsetMs, stoppedAtMs } = read()
		return stoppedAtMs ?? wallMs() + offsetMs
	}

	return {
		/** Unix seconds, as Stripe writes every time. */
		now: (): number => Math.floor(nowMs() / 1000),
		stopped: (): boolean => read().stoppedAtMs !== null,
		/** Sets the time, in unix seconds; stopped or running on from there. */
		set(seconds: number, stopped: boolean): void {
			const ms = seconds * 1000
			write({ offsetMs: ms - wallMs(), stoppedAtMs: stopped ? ms : null })
		},
		advance(seconds: number): void {
			const { offsetMs, stoppedAtMs } = read()
			const ms = seconds * 1000
			write({
				offsetMs: offsetMs + ms,
				stoppedAtMs: stoppedAtMs === null ? null : stoppedAtMs + ms,
			})
		},
		/** Goes back to the machine's time. */
		release: (): void => write(RUNNING),
		/** Does something that was due earlier as if it were then. */
		at<T>(seconds: number, work: () => T): T {
			replayedMs = seconds * 1000
			try {
				return work()
			} finally {
				replayedMs = null
			}
		},
	}
}
