/** A sentence for whoever started a script: what is wrong, and what to do about it. No stack. */
export class CannotGoOn extends Error {
	override readonly name = 'CannotGoOn'
}

export function say(line: string): void {
	process.stdout.write(`${line}\n`)
}

/** Says what begins, and when it is done how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now()
	say(`▶ ${what} …`)
	const result = await work()
	say(`✓ ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
	return result
}
