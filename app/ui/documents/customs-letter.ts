import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { parcelPapers } from '#app/copy/id/parcel-papers.ts'
import type { Parcel } from '#app/domain/documents/paper.ts'
import type { LetterSheet } from '#app/domain/documents/sheet.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { addressLines } from '#app/ui/kit/address-lines.ts'
import { sumOf } from './declaration-sheet.ts'

const { customs: words, place } = parcelPapers

/**
 * What customs are told of a parcel that a CN 22 is not enough for: the particulars of a CN 23, to
 * be put into its pouch or copied onto the form of the post. What only the counter of the post
 * knows is left to be filled in by hand.
 */
export function customsLetters(parcel: Parcel, copy: Copy): LetterSheet[] {
	const { declaration, recipient } = parcel
	if (declaration?.form !== 'cn23') return []
	const { large } = words
	const { brand: shop, tagline } = copy.common
	const [weight, value] = sumOf(declaration.lines)
	return [
		{
			kind: 'letter',
			head: { shop, tagline, place, title: large.title, number: large.form, status: null },
			facts: [
				{ label: large.invoice, value: parcel.orderNumber },
				// Read in any country.
				{ label: large.date, value: dateInMagetan(parcel.placedAt) },
				{ label: large.category, value: large.categoryValue },
				{ label: words.origin, value: words.originValue },
			],
			blocks: [
				{ title: large.from, lines: [shop, place, large.country] },
				{ title: large.to, lines: [recipient.name, ...addressLines(recipient), recipient.phone] },
			],
			table: {
				columns: [
					{ label: words.heads[0] ?? '', share: 0.4, align: 'left', kind: 'text' },
					{ label: words.heads[1] ?? '', share: 0.17, align: 'right', kind: 'text' },
					{ label: words.heads[2] ?? '', share: 0.23, align: 'right', kind: 'text' },
					{ label: large.tariff, share: 0.2, align: 'right', kind: 'tick' },
				],
				rows: declaration.lines.map((line) => {
					const [grams, price] = sumOf([line])
					const goods = fill(words.row, { count: line.quantity, goods: line.goods })
					return [{ text: goods }, { text: grams }, { text: price }, { text: '' }]
				}),
			},
			totals: [
				{ label: large.netWeight, value: weight },
				{ label: large.totalValue, value },
			],
			notes: [large.byHand, words.statement],
			signatures: [{ title: words.signature }, { title: large.office }],
		},
	]
}
