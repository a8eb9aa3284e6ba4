/** Something that takes room. */
export interface Sized {
	readonly bytes: number
	/** set when it is taken off the shelf for somebody */
	wanted: boolean
}

/**
 * Keeps as much as fits. What was asked for once stands in the front row, a quarter of the room,
 * and leaves it first; what is asked for again moves to the back. So a visitor who asks for
 * thousands of addresses once, as robots and attackers do, drives out what others of his kind have
 * brought in, and not what people read.
 */
export class PageShelf<T extends Sized> {
	readonly #front = new Map<string, T>()
	readonly #back = new Map<string, T>()
	readonly #frontRoom: number
	readonly #backRoom: number
	#frontBytes = 0
	#backBytes = 0

	constructor(room: number) {
		this.#frontRoom = Math.floor(room / 4)
		this.#backRoom = room - this.#frontRoom
	}

	get bytes(): number {
		return this.#frontBytes + this.#backBytes
	}

	get(key: string): T | undefined {
		const kept = this.#back.get(key)
		if (kept) {
			kept.wanted = true
			return kept
		}
		const first = this.#front.get(key)
		if (!first) return undefined
		this.#front.delete(key)
		this.#frontBytes -= first.bytes
		this.#putBack(key, first)
		return first
	}

	/** The same without anybody having asked. */
	peek(key: string): T | undefined {
		return this.#back.get(key) ?? this.#front.get(key)
	}

	/** Puts something in, or something else in its place; nothing larger than the front row. */
	set(key: string, value: T): void {
		const isKnown = this.#back.has(key)
		this.delete(key)
		if (value.bytes > this.#frontRoom) return
		if (isKnown) this.#putBack(key, value)
		else this.#putFront(key, value)
	}

	delete(key: string): void {
		const back = this.#back.get(key)
		const front = this.#front.get(key)
		if (back && this.#back.delete(key)) this.#backBytes -= back.bytes
		if (front && this.#front.delete(key)) this.#frontBytes -= front.bytes
	}

	#putFront(key: string, value: T): void {
		this.#front.set(key, value)
		this.#frontBytes += value.bytes
		for (const [oldest] of this.#front) {
			if (this.#frontBytes <= this.#frontRoom) break
			this.delete(oldest)
		}
	}

	/** The oldest goes, unless somebody has wanted it since it was last looked at. */
	#putBack(key: string, value: T): void {
		value.wanted = false
		this.#back.set(key, value)
		this.#backBytes += value.bytes
		for (const [oldest, page] of this.#back) {
			if (this.#backBytes <= this.#backRoom) break
			this.#back.delete(oldest)
			if (page.wanted) {
				page.wanted = false
				this.#back.set(oldest, page)
			} else {
				this.#backBytes -= page.bytes
			}
		}
	}
}
