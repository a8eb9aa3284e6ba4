/**
 * Lets so many of something happen at once and so many more wait for their turn, in the order they
 * came; for the next one `refuse` is thrown.
 */
export function createTurns(options: { atOnce: number; waiting: number; refuse: () => Error }) {
	let running = 0
	const queue: (() => void)[] = []
	return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
		if (running < options.atOnce) running += 1
		else if (queue.length < options.waiting) await new Promise<void>((turn) => queue.push(turn))
		else throw options.refuse()
		try {
			return await work()
		} finally {
			const next = queue.shift()
			// The place is handed on, so nobody who comes in between takes it.
			if (next) next()
			else running -= 1
		}
	}
}
