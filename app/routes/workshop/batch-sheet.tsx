import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { typedWeight } from '#app/domain/workshop/drafts/draft.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { loader } from './batch.tsx'

const TONES = { premi: 'good', 'extra-food': 'info', hold: 'warn', absent: 'bad' } as const

/** The contribution sheet as it was recorded, with what each line earns. */
export function BatchSheet() {
	const { batch } = useLoaderData<typeof loader>()
	const copy = useCopy().batches
	const words = copy.one
	const total = batch.sheet.reduce((sum, { weight }) => sum + weight, 0)
	const shown = (weight: number) => typedWeight(batch.sheetUnit, weight)
	return (
		<Section
			title={words.sheet}
			lead={batch.state === 'submitted' ? words.marksNow : words.marksFrozen}
		>
			<Table caption={words.sheetCaption}>
				<thead>
					<tr>
						<Head>{words.maker}</Head>
						<Head number>{copy.units[batch.sheetUnit].name}</Head>
						<Head>{words.mark}</Head>
					</tr>
				</thead>
				<tbody>
					{batch.sheet.map(({ makerCode, weight, earning }) => (
						<tr key={makerCode}>
							<th scope="row" className="figures text-left">
								{makerCode}
							</th>
							<Cell number>{shown(weight)}</Cell>
							<Cell>
								<Badge tone={TONES[earning]}>{copy.marks[earning]}</Badge>
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" className="text-left">
							{words.total}
						</th>
						<Cell number>{shown(total)}</Cell>
						<Cell>
							{batch.sheetUnit === 'pieces' && total === batch.quantity && (
								<span className="text-caption text-good">{words.sumRight}</span>
							)}
						</Cell>
					</tr>
				</tfoot>
			</Table>
		</Section>
	)
}

/** How its pieces were graded, each time. */
export function AcceptanceTable() {
	const { batch } = useLoaderData<typeof loader>()
	const copy = useCopy().batches
	const words = copy.one
	return (
		<Section title={words.acceptances}>
			<Table caption={words.acceptancesCaption}>
				<thead>
					<tr>
						<Head number>{words.number}</Head>
						<Head number>A</Head>
						<Head number>B</Head>
						<Head number>{copy.draft.rework}</Head>
						<Head number>{copy.draft.rejected}</Head>
						<Head>{words.why}</Head>
					</tr>
				</thead>
				<tbody>
					{batch.acceptances.map((one) => (
						<tr key={one.number}>
							<Cell number>{one.number}</Cell>
							<Cell number>{one.a}</Cell>
							<Cell number>{one.b}</Cell>
							<Cell number>{one.rework}</Cell>
							<Cell number>{one.rejected}</Cell>
							<Cell>
								{one.faults
									.map(({ reason, pieces }) => `${copy.reasons[reason]} (${pieces})`)
									.join(', ')}
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	)
}
