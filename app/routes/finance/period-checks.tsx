import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CheckCode, CheckOutcome } from '#app/domain/periods/check.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Cell, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

export interface Check {
	code: CheckCode
	outcome: CheckOutcome
	count: number
	amountSen: Sen | null
	note?: string | null
}

const TONES: Readonly<Record<CheckOutcome, BadgeTone>> = {
	good: 'good',
	explain: 'warn',
	blocks: 'bad',
}

/** Where what is left over is settled. */
const ways: Readonly<Partial<Record<CheckCode, string>>> = {
	'in-order': '/keuangan/periode',
	drawers: '/keuangan/kas',
	'rule-drafts': '/keuangan/aturan',
	'hand-work': '/keuangan/pembayaran',
	refunds: '/keuangan/pengembalian',
	disputes: '/keuangan/sengketa',
	'dead-events': '/keuangan/kabar',
	vouched: '/keuangan/kas/qris',
	'found-refunds': '/keuangan/pengembalian',
	'payments-held': '/keuangan/akun/2420',
	'bank-below': '/keuangan/akun/1110',
	'treasurer-cash': '/keuangan/modal#hitungan',
	'held-premi': '/keuangan/ditahan',
	withdrawals: '/keuangan/penarikan',
	adjustments: '/keuangan/penyesuaian',
	treasury: '/keuangan/pnbp',
	reconciliation: '/keuangan/rekonsiliasi/selisih',
	pnbp: '/keuangan/pnbp',
	ledger: '/keuangan#periksa',
}

/** Everything that is looked at before a month is closed, with what came of it. */
export function PeriodChecks({ checks }: { checks: readonly Check[] }) {
	const { one: words } = useCopy().periods
	return (
		<Section title={words.checksTitle} lead={words.checksLead}>
			<Table caption={words.checksTitle}>
				<tbody>
					{checks.map((check) => (
						<CheckRow key={check.code} check={check} />
					))}
				</tbody>
			</Table>
			<p className="mt-2 text-caption text-muted">{words.proofs}</p>
		</Section>
	)
}

function CheckRow({ check: { code, outcome, count, amountSen, note } }: { check: Check }) {
	const { one: words, checks } = useCopy().periods
	const { name, good, left } = checks[code]
	const amount = amountSen === null ? '' : formatRupiah(amountSen)
	const way = outcome === 'good' ? undefined : ways[code]
	const title = way ? <TextLink to={way}>{name}</TextLink> : name
	return (
		<tr>
			<th scope="row" className="hidden sm:table-cell">
				{title}
			</th>
			<Cell>
				<span className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 sm:hidden">
					<span className="font-semibold">{title}</span>
					<Badge tone={TONES[outcome]}>{words.outcomes[outcome]}</Badge>
				</span>
				{outcome === 'good' ? good : fill(left, { count, amount })}
				{note && <span className="mt-0.5 block break-words text-muted">{note}</span>}
			</Cell>
			<Cell className="hidden text-right sm:table-cell">
				<Badge tone={TONES[outcome]}>{words.outcomes[outcome]}</Badge>
			</Cell>
		</tr>
	)
}
