/** Numbers drawn from a seed: the same seed draws the same ones again. */
export interface Random {
	/** a whole number from zero up to, but not, `limit` */
	below(limit: number): number
	/** true in so many of a hundred cases */
	percent(chance: number): boolean
	pick<T>(list: readonly T[]): T
	shuffle<T>(list: readonly T[]): T[]
}

/** The generator mulberry32: 32 bits of state, good enough to shuffle and far from secret. */
export function seededRandom(seed: number): Random {
	let state = seed | 0
	function next(): number {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
	const below = (limit: number) => Math.floor(next() * limit)
	return {
		below,
		percent: (chance) => below(100) < chance,
		pick<T>(list: readonly T[]): T {
			if (list.length === 0) throw new Error('nothing to pick from')
			return list[below(list.length)] as T
		},
		shuffle<T>(list: readonly T[]): T[] {
			const cards = [...list]
			for (let left = cards.length; left > 1; left--) {
				const index = below(left)
				const last = cards[left - 1] as T
				cards[left - 1] = cards[index] as T
				cards[index] = last
			}
			return cards
		},
	}
}
