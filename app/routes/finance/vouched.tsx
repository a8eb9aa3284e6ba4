import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listVouched } from '#app/domain/orders/by-hand/vouched-payments.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.writeOffs.title }

export const loader = reads(surfaces.finance.access, ({ url, services: { db, clock } }) =>
	listVouched(db, pageAfterId(url), clock.now()),
)

export default function Vouched() {
	const { payments, next } = useLoaderData<typeof loader>()
	const { writeOffs: words, till, refunds } = useCopy()
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: refunds.crumb,
					crumbs: [{ label: till.book.title, to: '/keuangan/kas' }, { label: words.title }],
				}}
			/>
			{payments.length === 0 ? (
				<EmptyList title={words.none}>{words.noneText}</EmptyList>
			) : (
				<Table caption={words.caption} dense>
					<thead>
						<tr>
							<Head>{words.order}</Head>
							<Head number>{words.amount}</Head>
							<Head className="hidden md:table-cell">{words.since}</Head>
							<Head number>{words.age}</Head>
						</tr>
					</thead>
					<tbody>
						{payments.map((row) => (
							<tr key={row.paymentId}>
								<th scope="row">
									<TextLink to={`/keuangan/pembayaran/${row.number}/hapus`} className="figures">
										{row.number}
									</TextLink>
									{row.isAsked && (
										<span className="block font-normal">
											<Badge tone="warn">{words.asked}</Badge>
										</span>
									)}
								</th>
								<Cell number>
									<Money sen={row.amountSen} />
								</Cell>
								<Cell className="hidden md:table-cell">
									<DateTime at={row.vouchedAt} short />
								</Cell>
								<Cell number>
									{row.days === 0 ? words.today : fill(words.days, { days: row.days })}
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
