import { type BankItem, type BookItem, isNear, type Match } from './items.ts'

/** More than these are not tried: the number of ways grows too fast to mean anything. */
const MOST_CANDIDATES = 14
const MOST_PARTS = 5

type Part = Pick<BankItem, 'id' | 'day' | 'amountSen'>

/**
 * Likely merges and splits: the one set of up to five parts, on the same side and near in days,
 * that comes to exactly one whole. Where two sets would do, neither is suggested.
 */
export function findGroups(bank: readonly BankItem[], books: readonly BookItem[]): Match[] {
	const merges = bank.flatMap((line): Match[] => {
		const parts = onlySum(line, books)
		return parts ? [{ rule: 'merge', bank: [line.id], books: parts }] : []
	})
	const splits = books.flatMap((entry): Match[] => {
		const parts = onlySum(entry, bank)
		return parts ? [{ rule: 'split', bank: parts, books: [entry.id] }] : []
	})
	return [...merges, ...splits]
}

function onlySum(whole: Part, parts: readonly Part[]): string[] | undefined {
	const candidates = parts.filter(
		({ amountSen, day }) =>
			amountSen > 0 === whole.amountSen > 0 &&
			Math.abs(amountSen) < Math.abs(whole.amountSen) &&
			isNear(day, whole.day),
	)
	if (candidates.length > MOST_CANDIDATES) return undefined
	const found: string[][] = []
	const search = (from: number, leftSen: number, chosen: readonly string[]): void => {
		if (leftSen === 0) found.push([...chosen])
		if (leftSen === 0 || chosen.length === MOST_PARTS || found.length > 1) return
		for (let index = from; index < candidates.length; index += 1) {
			const part = candidates[index]
			if (part && Math.abs(part.amountSen) <= Math.abs(leftSen)) {
				search(index + 1, leftSen - part.amountSen, [...chosen, part.id])
			}
		}
	}
	search(0, whole.amountSen, [])
	return found.length === 1 ? found[0] : undefined
}
