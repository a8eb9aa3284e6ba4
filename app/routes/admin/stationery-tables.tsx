import { dayInWords } from '#app/copy/calendar.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RecordedLetterhead } from '#app/domain/stationery/letterhead.ts'
import { type RecordedSignatory, writeNip } from '#app/domain/stationery/signatory.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Letterheads {
	current: RecordedLetterhead
	letterheads: readonly RecordedLetterhead[]
	today: CalendarDate
}

/** The letterhead in force as it stands on paper, and all the others. */
export function LetterheadList({ current, letterheads, today }: Letterheads) {
	const { stationery, calendar } = useCopy()
	const { letterhead: words } = stationery
	return (
		<Section title={words.title}>
			<div className="mt-4 border border-line bg-surface px-4 py-5 text-center text-small">
				<p className="uppercase">{current.ministry}</p>
				<p className="uppercase">{current.directorate}</p>
				<p className="uppercase">{current.region}</p>
				<p className="font-bold text-body uppercase">{current.unit}</p>
				<p className="text-caption">{current.address || words.noAddress}</p>
				<hr className="mt-3 border-edge border-t-2" />
			</div>
			<ul aria-label={words.caption} className="mt-4 divide-y divide-line text-small">
				{letterheads.map((one) => (
					<li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
						<span className="figures">{dayInWords(one.fromDate, calendar, true)}</span>
						<span className="min-w-0 flex-1 basis-48 break-words">
							{one.unit} · {one.unitCode}
						</span>
						<StateBadge isNow={one.id === current.id} isNext={one.fromDate > today} />
					</li>
				))}
			</ul>
		</Section>
	)
}

interface Signatories {
	signatories: readonly RecordedSignatory[]
	/** who signs now */
	signingIds: readonly string[]
	today: CalendarDate
}

/** Who signs in which role, who did, and who will. */
export function SignatoryTable({ signatories, signingIds, today }: Signatories) {
	const { stationery, calendar } = useCopy()
	const { signatories: words, fields, letterhead } = stationery
	return (
		<Section title={words.title}>
			{signatories.length === 0 ? (
				<EmptyState level={3} title={words.empty}>
					{words.emptyText}
				</EmptyState>
			) : (
				<Table caption={words.caption} dense>
					<thead>
						<tr>
							<Head>{words.who}</Head>
							<Head>{letterhead.from}</Head>
							<Head>{words.state}</Head>
						</tr>
					</thead>
					<tbody>
						{signatories.map((one) => (
							<tr key={one.id}>
								<Head scope="row">
									{one.name}
									<span className="block font-normal text-muted">{one.title}</span>
									<span className="figures block font-normal text-muted">
										{fields.nip} {writeNip(one.nip)}
									</span>
								</Head>
								<Cell>{dayInWords(one.fromDate, calendar, true)}</Cell>
								<Cell>
									<StateBadge isNow={signingIds.includes(one.id)} isNext={one.fromDate > today} />
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}

function StateBadge({ isNow, isNext }: { isNow: boolean; isNext: boolean }) {
	const { letterhead: words } = useCopy().stationery
	if (isNow) return <Badge tone="good">{words.now}</Badge>
	return <Badge>{isNext ? words.next : words.past}</Badge>
}
