import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { parcelPapers as words } from '#app/copy/id/parcel-papers.ts'
import type { Parcel } from '#app/domain/documents/paper.ts'
import type {
	LabelSheet,
	LetterSheet,
	Sheet,
	SheetFact,
	SheetHead,
} from '#app/domain/documents/sheet.ts'
import type { Recipient } from '#app/domain/orders/recipient.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { addressLines } from '#app/ui/kit/address-lines.ts'
import { customsLetters } from './customs-letter.ts'
import { declarationSheets } from './declaration-sheet.ts'

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
	/** when it is printed */
	readonly at: Instant
}

/**
 * All that goes with parcels that leave together: a packing slip for each, with a CN 23 where one
 * is needed, one note for the guard post, and the labels last, which are printed on other paper.
 * What is fetched at the counter has none.
 */
export function parcelSheets(parcels: readonly Parcel[], wording: Wording): Sheet[] {
	return [
		...parcels.flatMap((one) => [packingSheet(one, wording), ...customsLetters(one, wording.copy)]),
		gateSheet(parcels, wording),
		...parcels
			.filter(({ isCollected }) => !isCollected)
			.flatMap((one) => [labelSheet(one, wording), ...declarationSheets(one)]),
	]
}

function packingSheet(parcel: Parcel, { copy, cautions, at }: Wording): LetterSheet {
	const { packing } = words
	const { recipient, note } = parcel
	return {
		kind: 'letter',
		head: headOf(copy, packing.title, nameOf(parcel)),
		facts: [
			{ label: words.placed, value: dayInWords(dateInMagetan(parcel.placedAt), copy.calendar) },
			...(parcel.paidAt
				? [{ label: words.paid, value: momentInWords(parcel.paidAt, copy.calendar, true) }]
				: []),
			{ label: words.pieces, value: fill(words.pieceCount, { count: parcel.pieces }) },
			...(parcel.service ? [{ label: words.service, value: parcel.service }] : []),
			{ label: words.printed, value: momentInWords(at, copy.calendar, true) },
		],
		blocks: [
			{ title: packing.to, lines: [recipient.name, ...placeOf(parcel), recipient.phone] },
			...(note ? [{ title: packing.note, lines: ['', note] }] : []),
		],
		table: {
			columns: [
				{ label: packing.product, share: 0.44, align: 'left', kind: 'strong' },
				{ label: packing.lot, share: 0.28, align: 'left', kind: 'strong' },
				{ label: packing.quantity, share: 0.14, align: 'right', kind: 'strong' },
				{ label: packing.taken, share: 0.14, align: 'right', kind: 'tick' },
			],
			rows: parcel.picks.map((pick) => [
				{ text: pick.productName.id, note: pick.variantLabel.id },
				{ text: pick.lotCode },
				{ text: String(pick.quantity) },
				{ text: '' },
			]),
		},
		totals: [],
		notes: [
			packing.lead,
			...(parcel.declaration ? [words.customs.hints[parcel.declaration.form]] : []),
			...cautions,
		],
		signatures: packing.signatures.map((title) => ({ title })),
	}
}

function placeOf({ recipient, isCollected }: Parcel): string[] {
	return isCollected ? [words.collected] : addressLines(recipient)
}

function gateSheet(parcels: readonly Parcel[], { copy, cautions, at }: Wording): LetterSheet {
	const { gate } = words
	const pieces = parcels.reduce((sum, parcel) => sum + parcel.pieces, 0)
	return {
		kind: 'letter',
		head: headOf(copy, gate.title, fill(gate.number, { count: parcels.length })),
		facts: [
			{ label: gate.date, value: dayInWords(dateInMagetan(at), copy.calendar) },
			{ label: gate.parcels, value: String(parcels.length) },
			{ label: words.pieces, value: fill(words.pieceCount, { count: pieces }) },
		],
		blocks: [],
		table: {
			columns: [
				{ label: gate.parcel, share: 0.23, align: 'left', kind: 'strong' },
				{ label: gate.destination, share: 0.29, align: 'left', kind: 'text' },
				{ label: gate.pieces, share: 0.12, align: 'right', kind: 'text' },
				{ label: gate.courier, share: 0.23, align: 'left', kind: 'text' },
				{ label: gate.checked, share: 0.13, align: 'right', kind: 'tick' },
			],
			rows: parcels.map((parcel) => [
				parcel.position === null
					? { text: parcel.orderNumber }
					: {
							text: parcel.orderNumber,
							note: fill(words.part, { position: parcel.position }),
						},
				parcel.isCollected
					? { text: words.collected }
					: { text: parcel.recipient.city, note: landOf(parcel.recipient) },
				{ text: fill(words.pieceCount, { count: parcel.pieces }) },
				{ text: parcel.courier ?? parcel.service ?? '', note: parcel.trackingNumber ?? '' },
				{ text: '' },
			]),
		},
		totals: [],
		notes: [gate.lead, ...cautions],
		signatures: gate.signatures.map((title) => ({ title })),
	}
}

function labelSheet(parcel: Parcel, { copy }: Wording): LabelSheet {
	const { label } = words
	const { recipient } = parcel
	const isAbroad = recipient.countryLine !== null
	const titles = isAbroad ? label.abroad : label
	return {
		kind: 'label',
		shop: copy.common.brand,
		place: words.place,
		number: parcel.orderNumber,
		to: {
			title: titles.to,
			lines: [
				recipient.name,
				fill(label.phone, { phone: recipient.phone }),
				...wayThere(recipient),
			],
		},
		postalCode: recipient.countryLine ?? recipient.postalCode,
		from: {
			title: titles.from,
			lines: [copy.common.brand, words.place, ...(isAbroad ? [label.abroad.country] : [])],
		},
		facts: [{ label: words.pieces, value: contentsOf(parcel) }, ...handOver(parcel)],
	}
}

/** What stands above the large line: the postal code at home, and the country abroad. */
function wayThere(recipient: Recipient): string[] {
	const lines = addressLines(recipient)
	if (recipient.countryLine !== null) return lines.slice(0, -1)
	return [...lines.slice(0, 2), `${recipient.city}, ${recipient.province}`]
}

function landOf({ countryLine, province }: Recipient): string {
	return countryLine ?? province
}

/** The number of its order, and which of its parcels where there are several. */
function nameOf({ orderNumber, position }: Parcel): string {
	return position === null ? orderNumber : `${orderNumber} · ${fill(words.part, { position })}`
}

function contentsOf({ pieces, position }: Parcel): string {
	const count = fill(words.pieceCount, { count: pieces })
	return position === null ? count : `${count}, ${fill(words.part, { position })}`
}

/** What was agreed, until a courier has it. */
function handOver({ service, courier, trackingNumber }: Parcel): SheetFact[] {
	return [
		...(!courier && service ? [{ label: words.service, value: service }] : []),
		...(courier ? [{ label: words.courier, value: courier }] : []),
		...(trackingNumber ? [{ label: words.trackingNumber, value: trackingNumber }] : []),
	]
}

function headOf({ common }: Copy, title: string, number: string): SheetHead {
	const { brand: shop, tagline } = common
	return { shop, tagline, place: words.place, title, number, status: null }
}
