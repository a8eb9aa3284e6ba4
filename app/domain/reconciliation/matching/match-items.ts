import { add } from '#app/shared/money.ts'
import { findGroups } from './groups.ts'
import {
	type BankItem,
	type BookItem,
	daysBetween,
	inOrder,
	isNamedIn,
	isNear,
	type Match,
	MOST_DAYS_APART,
} from './items.ts'

/** What matching has come to. No line, of the bank or of the books, is in two of the matches. */
export interface Matching {
	/** beyond doubt */
	readonly matches: readonly Match[]
	/** likely: a person decides; one line may be in several */
	readonly suggestions: readonly Match[]
}

/** What no match has taken yet, in an order that does not depend on how it came. */
interface Left {
	bank: BankItem[]
	books: BookItem[]
}

/**
 * Matches lines of the bank with those of the books. The tolerance is zero: the two sides of a
 * match always come to the same, within three days of each other. Certain is what is named by the
 * bank's text, an amount that stands once on each side or equally often on both, and a transfer
 * that is all of one day's entries of one kind. What could be meant otherwise is only suggested.
 */
export function matchItems(bank: readonly BankItem[], books: readonly BookItem[]): Matching {
	const left: Left = { bank: inOrder(bank), books: inOrder(books) }
	const matches: Match[] = []
	for (const rule of [byReference, byReferenceSplit, byAmount, byDay]) {
		const found = rule(left)
		matches.push(...found)
		const taken = new Set(found.flatMap((match) => match.bank))
		const booked = new Set(found.flatMap((match) => match.books))
		left.bank = left.bank.filter(({ id }) => !taken.has(id))
		left.books = left.books.filter(({ id }) => !booked.has(id))
	}
	return { matches, suggestions: [...likelyPairs(left), ...findGroups(left.bank, left.books)] }
}

/** The bank's text names exactly one entry of this amount, and the entry only this line. */
function byReference({ bank, books }: Left): Match[] {
	const pairs = pairsOf(bank, books).filter(([line, entry]) =>
		isNamedIn(line.text, entry.references),
	)
	return mutual(pairs).map(([line, entry]) => ({
		rule: 'reference',
		bank: [line.id],
		books: [entry.id],
	}))
}

/** Several lines name one entry, and together they are it. */
function byReferenceSplit({ bank, books }: Left): Match[] {
	const taken = new Set<string>()
	return books.flatMap((entry): Match[] => {
		const named = bank.filter(
			(line) =>
				!taken.has(line.id) &&
				isNear(line.day, entry.day) &&
				line.amountSen > 0 === entry.amountSen > 0 &&
				isNamedIn(line.text, entry.references),
		)
		const isWhole = add(...named.map((line) => line.amountSen)) === entry.amountSen
		if (named.length < 2 || !isWhole) return []
		for (const line of named) taken.add(line.id)
		return [{ rule: 'split', bank: named.map(({ id }) => id), books: [entry.id] }]
	})
}

/**
 * Lines and entries of one amount that hang together by their days: one of each is a pair, and as
 * many of the one as of the other are matched as a group, since nobody could tell which is which.
 * Unequal ones are left, but for lines that are the same in everything: it does not matter which.
 * A line whose text names an entry of another amount is that one's, and no pair for any other.
 */
function byAmount({ bank, books }: Left): Match[] {
	const unnamed = bank.filter((line) => !namesAnother(line, books))
	return clustersOf(unnamed, books).flatMap((cluster): Match[] => {
		const booked = cluster.books.map(({ id }) => id)
		const [first, ...rest] = cluster.bank
		if (!first || booked.length === 0) return []
		const areTwins = rest.every((line) => line.day === first.day && line.text === first.text)
		const isOne = booked.length === 1
		if (isOne && areTwins) return [{ rule: 'amount', bank: [first.id], books: booked }]
		if (!canPairAll(cluster)) return []
		return [{ rule: 'equal-amounts', bank: cluster.bank.map(({ id }) => id), books: booked }]
	})
}

function namesAnother(line: BankItem, books: readonly BookItem[]): boolean {
	return books.some(
		(entry) =>
			entry.amountSen !== line.amountSen &&
			isNear(line.day, entry.day) &&
			isNamedIn(line.text, entry.references),
	)
}

/** One transfer for all that was booked of one kind on one day. */
function byDay({ bank, books }: Left): Match[] {
	const days = Map.groupBy(books, ({ day, kind, amountSen }) => `${day} ${kind} ${amountSen > 0}`)
	const sums = [...days.values()]
		.filter((entries) => entries.length > 1)
		.map((entries) => ({
			id: entries.map(({ id }) => id).join(' '),
			day: entries[0]?.day ?? ('' as never),
			amountSen: add(...entries.map(({ amountSen }) => amountSen)),
			entries,
		}))
	return mutual(pairsOf(bank, sums)).map(([line, { entries }]) => ({
		rule: 'merge',
		bank: [line.id],
		books: entries.map(({ id }) => id),
	}))
}

/** What of unequal numbers may belong together. */
function likelyPairs({ bank, books }: Left): Match[] {
	return pairsOf(bank, books).map(([line, entry]) => ({
		rule: 'amount',
		bank: [line.id],
		books: [entry.id],
	}))
}

type Dated = Pick<BookItem, 'id' | 'day' | 'amountSen'>

/** Every line with every entry of its amount, near its day. */
function pairsOf<T extends Dated>(bank: readonly BankItem[], books: readonly T[]): [BankItem, T][] {
	const byAmount = Map.groupBy(books, ({ amountSen }) => amountSen)
	return bank.flatMap((line) =>
		(byAmount.get(line.amountSen) ?? [])
			.filter((entry) => isNear(line.day, entry.day))
			.map((entry): [BankItem, T] => [line, entry]),
	)
}

/** The pairs whose two sides are in no other pair. */
function mutual<T extends Dated>(pairs: readonly [BankItem, T][]): [BankItem, T][] {
	const count = (ids: readonly string[]) => Map.groupBy(ids, (id) => id)
	const lines = count(pairs.map(([line]) => line.id))
	const entries = count(pairs.map(([, entry]) => entry.id))
	return pairs.filter(
		([line, entry]) => lines.get(line.id)?.length === 1 && entries.get(entry.id)?.length === 1,
	)
}

/** Of one amount: each is near the one before, so that the days of its pairs may overlap. */
function clustersOf(bank: readonly BankItem[], books: readonly BookItem[]): Left[] {
	const amounts = Map.groupBy(
		[...bank.map((line) => ({ line, ...line })), ...books.map((entry) => ({ entry, ...entry }))],
		({ amountSen }) => amountSen,
	)
	return [...amounts.values()].flatMap((items) => {
		const clusters: Left[] = []
		let last: Dated | undefined
		for (const item of inOrder(items)) {
			const isApart = !last || daysBetween(last.day, item.day) > MOST_DAYS_APART
			if (isApart) clusters.push({ bank: [], books: [] })
			const cluster = clusters.at(-1)
			if ('line' in item) cluster?.bank.push(item.line)
			else cluster?.books.push(item.entry)
			last = item
		}
		return clusters
	})
}

/** In the order of days each line has its entry near it: then there is a way to pair them all. */
function canPairAll({ bank, books }: Left): boolean {
	return (
		bank.length === books.length &&
		bank.every((line, index) => {
			const entry = books[index]
			return entry !== undefined && isNear(line.day, entry.day)
		})
	)
}
