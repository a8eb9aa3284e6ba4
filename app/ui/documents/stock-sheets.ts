import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { stockPapers as words } from '#app/copy/id/stock-papers.ts'
import type { LetterSheet, SheetFact, TagSheet } from '#app/domain/documents/sheet.ts'
import type { OpnameMinutes, PieceTag } from '#app/domain/documents/stock-paper.ts'
import type { Stationery } from '#app/domain/stationery/letterhead.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { letterheadOf, signatureOf } from './official-sheets.ts'

interface Wording {
	/** the Indonesian words */
	readonly copy: Copy
	readonly cautions: readonly string[]
	/** of the day on which counting ended */
	readonly stationery: Stationery
}

/** The minutes of an opname, to be signed by whoever counted, whoever approved and a witness. */
export function minutesSheet(
	minutes: OpnameMinutes,
	{ copy, cautions, stationery }: Wording,
): LetterSheet {
	const { state, differing, lots, counters, approver } = minutes
	const { minutes: own } = words
	const tone = state === 'approved' ? 'good' : 'warn'
	return {
		kind: 'letter',
		head: {
			shop: copy.common.brand,
			tagline: copy.common.tagline,
			place: copy.documents.place,
			title: own.title,
			number: fill(own.number, { number: minutes.number }),
			status: { text: own.statuses[state], tone },
			letterhead: letterheadOf(stationery.letterhead),
		},
		facts: [
			{ label: own.counted, value: spanOf(minutes, copy) },
			{ label: own.lots, value: String(lots) },
			{ label: own.differing, value: String(differing.length) },
		],
		blocks: [{ title: own.scope, lines: [minutes.scope || own.everything] }],
		table: {
			columns: [
				{ label: own.lot, share: 0.36, align: 'left', kind: 'strong' },
				{ label: own.place, share: 0.1, align: 'left', kind: 'text' },
				{ label: own.expected, share: 0.12, align: 'right', kind: 'text' },
				{ label: own.found, share: 0.12, align: 'right', kind: 'text' },
				{ label: own.difference, share: 0.12, align: 'right', kind: 'strong' },
				{ label: own.why, share: 0.18, align: 'left', kind: 'text' },
			],
			rows: differing.map((line) => [
				{ text: line.lotCode, note: `${line.productName.id}, ${line.variantLabel.id}` },
				{ text: line.placeCode ?? '' },
				{ text: String(line.expected) },
				{ text: String(line.counted) },
				{ text: line.difference > 0 ? `+${line.difference}` : String(line.difference) },
				{ text: line.reason ? own.reasons[line.reason] : '', note: line.note },
			]),
		},
		totals: totalsOf(minutes),
		notes: [
			...(minutes.missingSen > 0 ? [fill(own.inWords, { words: minutes.missingInWords })] : []),
			...(differing.length < lots ? [own.agreed] : []),
			...(state === 'approved' && minutes.unposted > 0
				? [fill(own.unposted, { count: minutes.unposted })]
				: []),
			own.statement,
			own.noShare,
			...cautions,
		],
		signatures: [
			{ title: fill(own.countedBy, { names: counters.join(', ') }) },
			{ title: approver ? fill(own.approvedBy, { name: approver }) : own.approver },
			{ title: own.witness },
			signatureOf(stationery.signatories, 'head'),
		],
	}
}

function spanOf({ openedAt, closedAt }: OpnameMinutes, { calendar }: Copy): string {
	const first = dayInWords(dateInMagetan(openedAt), calendar)
	return closedAt ? `${first} – ${momentInWords(closedAt, calendar, true)}` : first
}

function totalsOf({ missingSen, foundSen }: OpnameMinutes): SheetFact[] {
	const { minutes: own } = words
	return [
		...(foundSen > 0 ? [{ label: own.surplus, value: formatRupiah(foundSen) }] : []),
		{ label: own.missing, value: formatRupiah(missingSen) },
	]
}

/** Tags with their words; `tagUrl` is where the code on one leads. */
export function tagSheet(
	tags: readonly PieceTag[],
	{ start, place, tagUrl }: { start: number; place: string; tagUrl(code: string): string },
): TagSheet {
	return {
		kind: 'tags',
		start,
		place,
		tags: tags.map((tag) => ({
			link: tagUrl(tag.code),
			code: tag.code,
			name: tag.productName.id,
			size: tag.sizeLabel,
			price: tag.priceSen === null ? '' : formatRupiah(tag.priceSen),
		})),
	}
}
