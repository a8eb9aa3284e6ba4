import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { BatchSheetFault } from '#app/domain/workshop/imports/batch-columns.ts'
import type { SheetBatch } from '#app/domain/workshop/imports/batch-sheet.ts'
import type { BatchImport } from '#app/domain/workshop/imports/imports.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { SheetFaults } from '../office/sheet-faults.tsx'

/** A sheet that was looked through; it stands in this one answer and nowhere else. */
export interface CheckedBatches {
	readonly sheet: string
	readonly attemptKey: string
	readonly known: number
	readonly count: number
	readonly pieces: number
	readonly shown: readonly Pick<
		SheetBatch,
		'reference' | 'cohortSlug' | 'workDate' | 'sku' | 'quantity'
	>[]
	readonly faultCount: number
	/** the first of them */
	readonly faults: readonly BatchSheetFault[]
}

/** Everything that is wrong with a sheet, row by row. */
export function BatchFaults({
	faults,
	count,
}: {
	faults: readonly BatchSheetFault[]
	count: number
}) {
	const words = useCopy().batchImport
	return (
		<>
			{count > faults.length && (
				<Notice tone="warn" className="mb-4">
					{fill(words.faultsMore, { count })}
				</Notice>
			)}
			<SheetFaults faults={faults} words={words} />
		</>
	)
}

/** What a sheet would do, and the button that has it done where there is anything to do. */
export function BatchPlanTable({ checked, path }: { checked: CheckedBatches; path: string }) {
	const { batchImport: words } = useCopy()
	const busy = useNavigation().state !== 'idle'
	const { count, known, pieces, shown, sheet, attemptKey } = checked
	return (
		<Section title={words.planTitle} className="mb-10">
			<p role="status" className="mt-3">
				{fill(count > 0 ? words.plan : words.planNone, { count, pieces, known })}
			</p>
			{shown.length > 0 && <PlannedTable shown={shown} />}
			{count > shown.length && (
				<p className="px-3 py-2 text-caption text-muted">
					{fill(words.planMore, { count: count - shown.length })}
				</p>
			)}
			<Form method="post" className="mt-6 flex flex-wrap gap-3">
				<input type="hidden" name="sheet" value={sheet} />
				<input type="hidden" name="attemptKey" value={attemptKey} />
				{count > 0 && (
					<Button name="step" value="take" busy={busy}>
						{fill(words.take, { count })}
					</Button>
				)}
				<LinkButton to={path} tone="secondary" reloadDocument>
					{words.again}
				</LinkButton>
			</Form>
		</Section>
	)
}

function PlannedTable({ shown }: Pick<CheckedBatches, 'shown'>) {
	const { batches, batchImport: words, calendar } = useCopy()
	return (
		<Table caption={words.planCaption} className="mt-4">
			<thead>
				<tr>
					<Head>{words.reference}</Head>
					<Head className="hidden sm:table-cell">{batches.list.what}</Head>
					<Head number>{words.pieces}</Head>
				</tr>
			</thead>
			<tbody>
				{shown.map(({ reference, cohortSlug, workDate, sku, quantity }) => (
					<tr key={reference}>
						<th scope="row">
							{reference}
							<span className="block font-normal text-caption text-muted">
								{fill('{cohort} · {day}', {
									cohort: cohortSlug,
									day: dayInWords(workDate, calendar),
								})}
							</span>
							<span className="block font-normal text-caption text-muted sm:hidden">{sku}</span>
						</th>
						<Cell className="hidden sm:table-cell">{sku}</Cell>
						<Cell number>{quantity}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Sheets that were sent before, each leading to how far it has come. */
export function ImportList({ imports, path }: { imports: readonly BatchImport[]; path: string }) {
	const { batchImport: words } = useCopy()
	return (
		<Section title={words.last} className="mt-12">
			{imports.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.none}</p>
			) : (
				<Table caption={words.lastCaption}>
					<thead>
						<tr>
							<Head>{words.when}</Head>
							<Head>{words.outcome}</Head>
						</tr>
					</thead>
					<tbody>
						{imports.map((one) => (
							<tr key={one.id}>
								<th scope="row">
									<TextLink to={`${path}/${one.id}`}>
										<DateTime at={one.recordedAt} short />
									</TextLink>
									<span className="block font-normal text-caption text-muted">
										{one.staffName ?? words.one.somebody}
									</span>
								</th>
								<Cell>
									<OutcomeWords of={one} />
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}

/** How far an import has come, in one sentence. */
export function OutcomeWords({ of }: { of: BatchImport }) {
	const words = useCopy().batchImport.one
	const { added, known, checked, batches } = of
	if (of.outcome === null) return <>{fill(words.running, { checked, batches })}</>
	if (of.outcome === 'refused') return <>{words.refused}</>
	return <>{fill(added > 0 ? words.taken : words.takenNone, { added, known })}</>
}
