import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FittingPayment } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import type { MatchRule } from '#app/domain/reconciliation/matching/items.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface OpenItem {
	readonly id: string
	readonly day: CalendarDate
	readonly amountSen: Sen
	readonly text: string
	/** the kind of an entry; lines of the bank have none */
	readonly kind?: string
	/** waiting payments that a line of the bank may be */
	readonly payments?: readonly FittingPayment[]
}

interface SideProps {
	name: 'line' | 'entry'
	caption: string
	items: readonly OpenItem[]
	mayAct: boolean
	/** by id, what was chosen already and came back with the form */
	ticked: readonly string[]
}

/** What of one side nobody has matched, to be chosen from. */
export function OpenSide({ name, caption, items, mayAct, ticked }: SideProps) {
	const { reconciliation, calendar } = useCopy()
	const eventWords = useEventWords()
	const words = reconciliation.matching
	return (
		<Table caption={caption} captionShown dense>
			<thead>
				<tr>
					{mayAct && (
						<Head>
							<span className="sr-only">{fill(words.choose, { what: '' })}</span>
						</Head>
					)}
					<Head>{words.text}</Head>
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{items.map(({ id, day, amountSen, text, kind, payments = [] }) => (
					<tr key={id}>
						{mayAct && (
							<Cell>
								<input
									type="checkbox"
									name={name}
									value={id}
									defaultChecked={ticked.includes(id)}
									aria-label={fill(words.choose, { what: `${text} ${day}` })}
									className="size-5 accent-primary"
								/>
							</Cell>
						)}
						<th scope="row" className="wrap-anywhere">
							{kind === undefined ? (
								text
							) : (
								<TextLink to={`/keuangan/jurnal/${id}`}>{eventWords(kind)}</TextLink>
							)}
							<span className="block font-normal text-caption text-muted">
								{dayInWords(day, calendar)}
							</span>
							{payments.map(({ number, why }) => (
								<FittingLink key={number} lineId={id} number={number} why={why} />
							))}
						</th>
						<Cell number>
							<Money sen={amountSen} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Leads to where the money is confirmed, with what the line says filled in. */
export function FittingLink({ lineId, number, why }: FittingPayment & { lineId: string }) {
	const { reconciliation, handPayments } = useCopy()
	return (
		<TextLink
			to={`/keuangan/pembayaran/${number}?mutasi=${lineId}`}
			className="block font-normal text-caption"
		>
			{fill(reconciliation.matching.awaited, { number })} · {handPayments.one.fits[why]}
		</TextLink>
	)
}

interface MatchedLine {
	readonly id: string
	readonly day: CalendarDate
	readonly amount_sen: Sen
	readonly description: string
	readonly match_id: string | null
	readonly rule: MatchRule | 'manual' | null
}

/** Lines that are matched, each with the reason, and how to take the match apart. */
export function MatchedLines({
	lines,
	mayAct,
	answer,
}: {
	lines: readonly MatchedLine[]
	mayAct: boolean
	answer: FormAnswer | undefined
}) {
	const { reconciliation, calendar } = useCopy()
	const words = reconciliation.matching
	if (lines.length === 0) return null
	return (
		<Table caption={words.done} captionShown dense>
			<thead>
				<tr>
					<Head>{words.text}</Head>
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.id}>
						<th scope="row" className="wrap-anywhere">
							{line.description}
							<span className="block font-normal text-caption text-muted">
								{dayInWords(line.day, calendar)} · {line.rule && words.rules[line.rule]}
							</span>
							{mayAct && <ReleaseForm line={line} given={answer} />}
						</th>
						<Cell number>
							<Money sen={line.amount_sen} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Folded away, since there is one for each line and few are ever needed. */
function ReleaseForm({ line, given }: { line: MatchedLine; given: FormAnswer | undefined }) {
	const { matching: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	const isOwn = given?.typed.intent === 'release' && given.typed.matchId === line.match_id
	const answer = isOwn ? given : undefined
	return (
		<details open={answer !== undefined} className="screen-only font-normal">
			<summary className="min-h-11 py-2.5 text-caption text-primary underline">
				{words.release}
			</summary>
			<Form method="post" className="flex flex-wrap items-end gap-2 pb-2">
				<input type="hidden" name="intent" value="release" />
				<input type="hidden" name="matchId" value={line.match_id ?? ''} />
				<TextField
					id={`release-${line.id}`}
					name="reason"
					label={words.reason}
					defaultValue={answer?.typed.reason}
					errors={answer?.faults.reason ? [words.reasonFault] : undefined}
					minLength={5}
					maxLength={300}
					required
				/>
				<Button tone="secondary" busy={busy}>
					{words.release}
				</Button>
			</Form>
		</details>
	)
}
