import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BankItem, BookItem, Match } from '#app/domain/reconciliation/matching/items.ts'
import { isNear } from '#app/domain/reconciliation/matching/items.ts'
import { matchItems } from '#app/domain/reconciliation/matching/match-items.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { add, rupiah, type Sen } from '#app/shared/money.ts'
import { propertyParameters } from '#tests/support/property.ts'

const FIRST = calendarDate('2026-03-01')

const line = (id: string, amount: number, day = 0, text = 'TRANSFER'): BankItem => ({
	id,
	day: nextDate(FIRST, day),
	amountSen: rupiah(amount),
	text,
})
const entry = (
	id: string,
	amount: number,
	day = 0,
	{ kind = 'money.received', references = [] as string[] } = {},
): BookItem => ({ id, day: nextDate(FIRST, day), amountSen: rupiah(amount), kind, references })

const items = fc
	.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.nat(9), fc.nat(2)), { maxLength: 14 })
	.map((all) => all.filter(([amount]) => amount !== 0))
const bankOf = (rows: [number, number, number][]) =>
	rows.map(([amount, day, ref], index) => line(`l${index}`, amount, day, `TRF BKL-0000${ref}`))
const booksOf = (rows: [number, number, number][]) =>
	rows.map(([amount, day, ref], index) =>
		entry(`e${index}`, amount, day, { references: [`BKL-0000${ref}`], kind: `kind.${ref}` }),
	)

describe('matching', () => {
	it('pairs an amount that stands once on each side, up to three days apart', () => {
		const { matches } = matchItems([line('a', 25_017, 3)], [entry('1', 25_017)])
		expect(matches).toEqual([{ rule: 'amount', bank: ['a'], books: ['1'] }])
		expect(matchItems([line('a', 25_017, 4)], [entry('1', 25_017)]).matches).toEqual([])
	})

	it('knows no tolerance', () => {
		const { matches, suggestions } = matchItems([line('a', 25_000)], [entry('1', 25_001)])
		expect([...matches, ...suggestions]).toEqual([])
	})

	it('follows what the text of the bank names before anything else', () => {
		const bank = [line('a', 100, 0, 'TRF BKL 7H2K9'), line('b', 100, 0, 'TRF')]
		const books = [entry('1', 100), entry('2', 100, 1, { references: ['BKL-7H2K9'] })]
		expect(matchItems(bank, books).matches).toEqual([
			{ rule: 'reference', bank: ['a'], books: ['2'] },
			{ rule: 'amount', bank: ['b'], books: ['1'] },
		])
	})

	it('takes no line for one entry whose text names another, whatever the amounts are', () => {
		const books = [entry('1', 95), entry('2', 100, 1, { references: ['STR-4002'] })]
		const short = matchItems([line('a', 95, 1, 'SETORAN STR 4002')], books)
		expect(short.matches).toEqual([])
		expect(short.suggestions).toEqual([{ rule: 'amount', bank: ['a'], books: ['1'] }])
	})

	it('matches as many as there are of one amount together, without saying which is which', () => {
		const bank = [line('a', 100), line('b', 100, 1)]
		const books = [entry('1', 100), entry('2', 100, 2)]
		expect(matchItems(bank, books).matches).toEqual([
			{ rule: 'equal-amounts', bank: ['a', 'b'], books: ['1', '2'] },
		])
	})

	it('only suggests where there are more of one side', () => {
		const { matches, suggestions } = matchItems(
			[line('a', 100)],
			[entry('1', 100), entry('2', 100, 1)],
		)
		expect(matches).toEqual([])
		expect(suggestions).toHaveLength(2)
	})

	it('takes one of two lines that are the same in everything', () => {
		const { matches } = matchItems([line('a', 100), line('b', 100)], [entry('1', 100)])
		expect(matches).toEqual([{ rule: 'amount', bank: ['a'], books: ['1'] }])
	})

	it('knows a transfer that is all of a day, and suggests other sums that only one set makes', () => {
		const paid = { kind: 'savings.withdrawn' }
		const books = [entry('1', -70, 0, paid), entry('2', -30, 0, paid), entry('3', -500)]
		expect(matchItems([line('a', -100)], books).matches).toEqual([
			{ rule: 'merge', bank: ['a'], books: ['1', '2'] },
		])
		expect(matchItems([line('a', -570)], books).suggestions).toEqual([
			{ rule: 'merge', bank: ['a'], books: ['1', '3'] },
		])
		expect(matchItems([line('a', 60), line('b', 40)], [entry('1', 100)]).suggestions).toEqual([
			{ rule: 'split', bank: ['a', 'b'], books: ['1'] },
		])
	})

	it('never takes a line twice, and the two sides come to the same near the same days', () => {
		fc.assert(
			fc.property(items, items, (some, others) => {
				const [bank, books] = [bankOf(some), booksOf(others)]
				const { matches, suggestions } = matchItems(bank, books)
				const lines = new Map(bank.map((one) => [one.id, one]))
				const entries = new Map(books.map((one) => [one.id, one]))
				const sum = (ids: readonly string[], all: Map<string, { amountSen: Sen }>) =>
					add(...ids.map((id) => all.get(id)?.amountSen ?? rupiah(9_999)))
				for (const match of [...matches, ...suggestions]) {
					expect(sum(match.bank, lines)).toBe(sum(match.books, entries))
				}
				for (const side of ['bank', 'books'] as const) {
					const ids = matches.flatMap((match) => match[side])
					expect(new Set(ids).size).toBe(ids.length)
				}
				for (const { rule, bank: ids, books: booked } of matches) {
					if (rule === 'equal-amounts') continue
					for (const one of ids) {
						for (const two of booked) {
							const days = [lines.get(one)?.day ?? FIRST, entries.get(two)?.day ?? FIRST] as const
							expect(isNear(...days)).toBe(true)
						}
					}
				}
			}),
			propertyParameters(),
		)
	})

	it('comes to the same in whatever order lines and entries are given', () => {
		const sorted = (all: readonly Match[]) => all.map((match) => JSON.stringify(match)).toSorted()
		fc.assert(
			fc.property(items, items, (some, others) => {
				const [bank, books] = [bankOf(some), booksOf(others)]
				const one = matchItems(bank, books)
				const other = matchItems(bank.toReversed(), books.toReversed())
				expect(sorted(other.matches)).toEqual(sorted(one.matches))
				expect(sorted(other.suggestions)).toEqual(sorted(one.suggestions))
			}),
			propertyParameters(),
		)
	})
})
