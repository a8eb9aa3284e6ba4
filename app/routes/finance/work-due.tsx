import { dayInWords, monthInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RequestKind, RequestState } from '#app/domain/treasury/request.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, formatRupiah, type Sen } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { WaitingKind, WorkDue as Work } from './read-work-due.server.ts'

interface Alarms {
	late: { sumSen: Sen; since: CalendarDate } | null
	bankBelow: Sen | null
	reserve: { state: 'negative' | 'low' | 'enough'; levelSen: Sen } | null
	open: readonly { id: string; kind: RequestKind; state: RequestState; amountSen: Sen }[]
}

interface Props {
	work: Work
	alarms: Alarms
	/** something that waits is told of elsewhere on the page */
	hasMore: boolean
}

/** Where each kind of work is done. */
const PLACES: Readonly<Record<WaitingKind, string>> = {
	proofs: '/keuangan/pembayaran',
	returns: '/keuangan/pembayaran?daftar=kembali',
	refunds: '/keuangan/pengembalian',
	withdrawalsAsked: '/keuangan/penarikan',
	withdrawalsApproved: '/keuangan/penarikan',
	adjustments: '/keuangan/penyesuaian',
	acts: '/keuangan/tabungan/tindakan',
	drawers: '/keuangan/kas',
	writeOffs: '/keuangan/kas/qris',
	matches: '/keuangan/rekonsiliasi/cocok',
	rules: '/keuangan/aturan',
}
const KINDS = Object.keys(PLACES) as WaitingKind[]

interface Line {
	to: string
	text: string
	isUrgent?: boolean
}

/** What waits for somebody today, the most urgent first; each line leads to where it is done. */
export function WorkDue({ work, alarms, hasMore }: Props) {
	const { financeToday: words } = useCopy()
	const lines = [...useClosingLines(work), ...useTreasuryLines(alarms), ...useCounted(work)]
	const ordered = [
		...lines.filter(({ isUrgent }) => isUrgent),
		...lines.filter(({ isUrgent }) => !isUrgent),
	]
	if (ordered.length === 0 && hasMore) return null
	return (
		<Section title={words.title} className="mb-12">
			{ordered.length === 0 && (
				<p className="flex items-center gap-2 py-3 text-good text-small">
					<Icon name="check" size={18} />
					{words.nothing}
				</p>
			)}
			<ul className="grid text-small lg:grid-cols-2 lg:gap-x-12">
				{ordered.map(({ to, text, isUrgent = false }) => (
					<li key={`${to} ${text}`} className="flex items-baseline gap-3 border-line border-b py-2">
						<svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" className="shrink-0">
							<rect width="8" height="8" className={isUrgent ? 'fill-bad' : 'fill-turmeric'} />
						</svg>
						<TextLink to={to}>{text}</TextLink>
						{isUrgent && <span className="sr-only">{words.urgent}</span>}
					</li>
				))}
			</ul>
		</Section>
	)
}

function useClosingLines({ closing, exceptions }: Work): Line[] {
	const { financeToday: words, calendar } = useCopy()
	const lines: Line[] = []
	if (closing) {
		lines.push({
			to: `/keuangan/periode/${closing.month}`,
			text: fill(closing.isProposed ? words.closingProposed : words.closingDue, {
				month: monthInWords(month(closing.month), calendar),
			}),
		})
	}
	if (exceptions.count > 0) {
		lines.push({
			to: `/keuangan/rekonsiliasi/selisih?dari=${exceptions.from}&sampai=${exceptions.to}`,
			text: fill(words.exceptions, {
				count: exceptions.count,
				amount: formatRupiah(add(...exceptions.ages)),
				days: exceptions.oldest,
			}),
			isUrgent: exceptions.oldest > 30,
		})
	}
	return lines
}

function useTreasuryLines({ late, bankBelow, reserve, open }: Alarms): Line[] {
	const { finance, calendar } = useCopy()
	const { treasury: words } = finance.home
	const lines: Line[] = open.map(({ id, kind, state, amountSen }) => ({
		to: `/keuangan/permintaan/${id}`,
		text: fill(state === 'requested' ? words.requested : words.approved, {
			kind: words.kinds[kind],
			amount: formatRupiah(amountSen),
		}),
	}))
	if (reserve) {
		const amount = formatRupiah(reserve.levelSen)
		const isNegative = reserve.state === 'negative'
		const text = fill(isNegative ? words.negative : words.low, { amount })
		lines.unshift({ to: '/keuangan/cadangan', text, isUrgent: isNegative })
	}
	if (bankBelow !== null) {
		const text = fill(words.bankBelow, { amount: formatRupiah(bankBelow) })
		lines.unshift({ to: '/keuangan/akun/1110', text, isUrgent: true })
	}
	if (late) {
		const date = dayInWords(late.since, calendar)
		const text = fill(words.late, { amount: formatRupiah(late.sumSen), date })
		lines.unshift({ to: '/keuangan/pnbp', text, isUrgent: true })
	}
	return lines
}

function useCounted({ counts }: Work): Line[] {
	const { financeToday: words } = useCopy()
	return KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
		to: PLACES[kind],
		text: fill(words.counted[kind], { count: counts[kind] }),
		isUrgent: kind === 'drawers',
	}))
}
