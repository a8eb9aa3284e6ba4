export interface Repeating {
	/** begins a round at once, or right after the one that is under way */
	wake(): void
	/** begins no round any more; resolves when the one under way has ended */
	stop(): Promise<void>
}

/**
 * Does some work again and again, never twice at the same time. `seconds` is the pause between two
 * rounds. A round that fails is told of and does not end the others.
 */
export function repeat(
	work: () => Promise<unknown>,
	seconds: number,
	onError: (error: unknown) => void,
): Repeating {
	let stopped = false
	let awake = false
	let timer: NodeJS.Timeout | undefined
	let round: Promise<void> | undefined

	async function run(): Promise<void> {
		do {
			awake = false
			try {
				await work()
			} catch (error) {
				onError(error)
			}
		} while (awake && !stopped)
		round = undefined
		if (!stopped) timer = setTimeout(begin, seconds * 1000)
	}

	function begin(): void {
		clearTimeout(timer)
		round ??= run()
	}

	timer = setTimeout(begin, seconds * 1000)
	return {
		wake() {
			if (stopped) return
			awake = true
			begin()
		},
		async stop() {
			stopped = true
			clearTimeout(timer)
			await round
		},
	}
}
