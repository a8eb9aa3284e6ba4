import { useLoaderData } from '@remix-run/react'
import { monthInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listPeriods } from '#app/domain/periods/periods.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { firstDayOf, lastDayOf } from '#app/shared/month.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { PeriodBadge } from './period-badge.tsx'

export const handle: PageHandle = { title: (copy) => copy.periods.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => ({
	periods: await listPeriods(db, clock),
}))

export default function Periods() {
	const { periods } = useLoaderData<typeof loader>()
	const { periods: words, calendar } = useCopy()
	if (periods.length === 0) {
		return (
			<EmptyState level={1} title={words.empty}>
				{words.emptyText}
			</EmptyState>
		)
	}
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			<Table caption={words.caption}>
				<thead>
					<tr>
						<Head>{words.month}</Head>
						<Head>{words.state}</Head>
						<Head className="hidden sm:table-cell">{words.closedAt}</Head>
						<Head className="hidden sm:table-cell">{words.books}</Head>
					</tr>
				</thead>
				<tbody>
					{periods.map(({ month, state, closedAt }) => (
						<tr key={month}>
							<th scope="row">
								<TextLink to={`/keuangan/periode/${month}`}>
									{monthInWords(month, calendar)}
								</TextLink>
							</th>
							<Cell>
								<PeriodBadge state={state} />
								{closedAt && (
									<DateTime at={closedAt} short className="mt-1 block text-muted sm:hidden" />
								)}
							</Cell>
							<Cell className="hidden sm:table-cell">
								{closedAt && <DateTime at={closedAt} short />}
							</Cell>
							<Cell className="hidden sm:table-cell">
								<TextLink
									to={`/keuangan/buku/bku?dari=${firstDayOf(month)}&sampai=${lastDayOf(month)}`}
								>
									{fill(words.bookOf, { month: monthInWords(month, calendar) })}
								</TextLink>
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	)
}

export { StaffError as ErrorBoundary }
