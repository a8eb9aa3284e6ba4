import type { Running } from './processes.ts'

/** The servers that run together: if one is lost the others make no sense. */
export class Household {
	readonly #running: Running[] = []
	#isStopping = false
	#tellOfLoss: (name: string) => void = () => {}

	/** resolves with the name of the first that ends without having been asked to */
	readonly loss = new Promise<string>((resolve) => {
		this.#tellOfLoss = resolve
	})

	add(name: string, running: Running): Running {
		this.#running.push(running)
		if (this.#isStopping) void running.stop()
		void running.ended.then(() => {
			if (!this.#isStopping) this.#tellOfLoss(name)
		})
		return running
	}

	/** Stops all of them, the last started first. */
	async stop(): Promise<void> {
		this.#isStopping = true
		for (const running of [...this.#running].reverse()) await running.stop()
	}
}
