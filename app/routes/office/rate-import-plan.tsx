import { Form } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PlannedRow, SheetPlan } from '#app/domain/shipping/import-rates.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** A sheet that was looked through. */
export interface CheckedSheet extends SheetPlan {
	readonly sheet: string
}

/** What a sheet without faults would change, and the button that has it taken. */
export function SheetPlanTable({ checked }: { checked: CheckedSheet }) {
	const { sheet: words } = useCopy().office.shipping
	const { rows, newServices, sheet } = checked
	const changes = rows.filter(({ change }) => change !== 'same')
	const same = rows.length - changes.length
	return (
		<Section title={words.planTitle}>
			{changes.length === 0 ? (
				<p className="mt-3 text-muted">{words.planNone}</p>
			) : (
				<>
					<p role="status" className="mt-3 text-small">
						{fill(words.summary, { changes: changes.length, same })}{' '}
						{newServices.length > 0 && fill(words.newServices, { names: newServices.join(', ') })}
					</p>
					<Table caption={words.planCaption} className="mt-4">
						<thead>
							<tr>
								<Head number>{words.line}</Head>
								<Head>{words.service}</Head>
								<Head>{words.before}</Head>
								<Head>{words.after}</Head>
							</tr>
						</thead>
						<tbody>
							{changes.map((row) => (
								<PlanRow key={row.line} row={row} />
							))}
						</tbody>
					</Table>
				</>
			)}
			<Form method="post" className="mt-6 flex flex-wrap gap-3">
				<input type="hidden" name="sheet" value={sheet} />
				{changes.length > 0 && (
					<Button name="step" value="take">
						{fill(words.confirm, { count: changes.length })}
					</Button>
				)}
				<LinkButton to="/kantor/ongkir/impor" tone="secondary" reloadDocument>
					{words.again}
				</LinkButton>
			</Form>
		</Section>
	)
}

function PlanRow({ row }: { row: PlannedRow }) {
	const { office, pages, calendar } = useCopy()
	const { sheet: words } = office.shipping
	const pair = ({ firstKgSen, nextKgSen }: PlannedRow['after']) =>
		fill(words.pair, { first: formatRupiah(firstKgSen), next: formatRupiah(nextKgSen) })
	return (
		<tr>
			<Cell number>{row.line}</Cell>
			<Head scope="row">
				{row.serviceName}
				<span className="block font-normal text-caption text-muted">
					{pages.zones.names[row.zone]}
				</span>
			</Head>
			<Cell>{row.before ? pair(row.before) : <Badge tone="info">{words.isNew}</Badge>}</Cell>
			<Cell>
				{pair(row.after)}
				<span className="block text-caption text-muted">
					{dayInWords(row.fromDate, calendar, true)}
				</span>
			</Cell>
		</tr>
	)
}
