import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PlannedResi, ResiPlan } from '#app/domain/orders/bulk/check-resi.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	checked: ResiPlan & { sheet: string; attemptKey: string }
}

/** What a sheet would do, and the button that has it done where nothing is wrong. */
export function ResiPlanTable({ checked }: Props) {
	const words = useCopy().office.resi
	const { rows, empty, faults, sheet, attemptKey } = checked
	const fresh = rows.filter(({ isSame }) => !isSame).length
	return (
		<Section title={words.planTitle} className="mb-10">
			<p role="status" className="mt-3 text-small">
				{fill(words.summary, { fresh, same: rows.length - fresh, empty })}
			</p>
			<Table caption={words.planCaption} className="mt-4">
				<thead>
					<tr>
						<Head number>{words.line}</Head>
						<Head>{words.order}</Head>
						<Head>{words.parcel}</Head>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<PlanRow key={row.line} row={row} />
					))}
				</tbody>
			</Table>
			{faults.length === 0 && (
				<Form method="post" className="mt-6 flex flex-wrap gap-3">
					<input type="hidden" name="sheet" value={sheet} />
					<input type="hidden" name="attemptKey" value={attemptKey} />
					<Button name="step" value="take">
						{fill(words.confirm, { count: fresh })}
					</Button>
					<LinkButton to="/kantor/pesanan/resi" tone="secondary" reloadDocument>
						{words.again}
					</LinkButton>
				</Form>
			)}
		</Section>
	)
}

function PlanRow({ row }: { row: PlannedResi }) {
	const words = useCopy().office.resi
	return (
		<tr>
			<Cell number>{row.line}</Cell>
			<Head scope="row">
				<span className="figures whitespace-nowrap">{row.number}</span>
				<span className="block font-normal text-caption text-muted">
					{row.buyerName}
					{row.city !== '' && `, ${row.city}`}
				</span>
			</Head>
			<Cell>
				<span className="figures break-all">{row.parcel.trackingNumber}</span>
				<span className="block text-caption text-muted">{row.parcel.courier}</span>
				{row.isSame && <Badge>{words.same}</Badge>}
			</Cell>
		</tr>
	)
}
