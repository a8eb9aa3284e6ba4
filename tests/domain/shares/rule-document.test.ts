import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, parseDocument, readTerms } from '#app/domain/shares/rule-document.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { someRule } from '#tests/support/some-rules.ts'

const faultIn = (data: unknown) => {
	const read = readTerms(data)
	return 'fault' in read ? read.fault : null
}

describe('a document', () => {
	it('says the same once it was written and read', () => {
		fc.assert(
			fc.property(someRule, (terms) => {
				expect(parseDocument(documentOf(terms))).toEqual(terms)
				expect(readTerms(JSON.parse(documentOf(terms)))).toEqual({ terms })
			}),
			propertyParameters(),
		)
	})
})

describe('a document of the first format', () => {
	const makers = { party: 'makers', shareBps: 5_000 }

	it('is read for ever: shares alone, the rest and every cost to the working capital', () => {
		const terms = parseDocument(JSON.stringify({ base: 'gross', components: [makers] }))
		expect(terms).toMatchObject({
			base: 'gross',
			components: [{ party: 'makers', shareBps: 5_000, perUnitSen: 0, floorSen: null }],
			remainder: 'capital',
			inner: 'sheet',
			usableBps: 10_000,
			fee: { bearer: 'capital' },
		})
	})

	it('names each party once and gives away the whole at most', () => {
		expect(faultIn({ base: 'gross', components: [makers] })).toBeNull()
		expect(faultIn({ base: 'gross', components: [makers, makers] })).toBe('party-twice')
		const tooMuch = { party: 'pnbp', shareBps: 5_001 }
		expect(faultIn({ base: 'gross', components: [makers, tooMuch] })).toBe('over-whole')
	})

	it('knows no other base, party or field', () => {
		for (const wrong of [
			{ base: 'turnover', components: [makers] },
			{ base: 'gross', components: [{ ...makers, party: 'me' }] },
			{ base: 'gross', components: [{ ...makers, floor: 1 }] },
			{ base: 'gross', components: [{ ...makers, shareBps: 0.5 }] },
			null,
			'gross',
			[],
		]) {
			expect(faultIn(wrong)).toBe('unreadable')
		}
	})
})

describe('a document of today', () => {
	const part = (party: string, shareBps: number, more: object = {}) => ({
		party,
		shareBps,
		perUnitSen: 0,
		floorSen: null,
		capSen: null,
		...more,
	})
	const nothing = { bearer: 'capital', shareBps: 0, perUnitSen: 0 }
	const document = (change: object) => ({
		format: 2,
		base: 'gross',
		components: [part('pnbp', 1_500), part('makers', 5_000)],
		remainder: 'capital',
		inner: 'pieces',
		usableBps: 2_500,
		fee: nothing,
		shipping: nothing,
		...change,
	})

	it.each([
		['nothing, where all is right', {}, null],
		['a format nobody knows', { format: 3 }, 'unreadable'],
		['a field nobody knows', { note: '' }, 'unreadable'],
		['sen', { components: [part('makers', 1, { perUnitSen: 150 })] }, 'unreadable'],
		['a negative amount', { components: [part('makers', 1, { capSen: -100 })] }, 'unreadable'],
		['a rule that leaves the makers out', { components: [part('pnbp', 1)] }, 'no-makers'],
		['a party twice', { components: [part('makers', 1), part('makers', 1)] }, 'party-twice'],
		['the remainder’s party twice', { remainder: 'pnbp' }, 'party-twice'],
		[
			'more than the whole',
			{ components: [part('makers', 9_000), part('pnbp', 1_001)] },
			'over-whole',
		],
		['a component of nothing', { components: [part('makers', 0)] }, 'empty-component'],
		[
			'a floor above its cap',
			{ components: [part('makers', 1, { floorSen: 200, capSen: 100 })] },
			'floor-over-cap',
		],
		['a cost nobody has agreed on', { fee: { ...nothing, bearer: 'partner' } }, 'cost-unsaid'],
		['an agreed cost nobody bears', { fee: { ...nothing, shareBps: 1 } }, 'cost-unborne'],
		[
			'a cost of a partner who gets nothing',
			{ shipping: { bearer: 'partner', shareBps: 0, perUnitSen: 100 } },
			'no-partner',
		],
		['a base net of a fee that nobody named', { base: 'net_of_fee' }, 'fee-base'],
		[
			'a fee off the top of a gross base',
			{ fee: { bearer: 'all', shareBps: 290, perUnitSen: 0 } },
			'fee-base',
		],
	])('is refused for %s', (_, change, fault) => {
		expect(faultIn(document(change))).toBe(fault)
	})
})
