import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { partnerDues } from '#app/domain/treasury/partner-dues.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.partners }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => {
	const at = clock.now()
	return { at, partners: await partnerDues(db, dateInMagetan(at)) }
})

/** Every partner with what it is owed under its agreement. */
export default function Partners() {
	const { at, partners } = useLoaderData<typeof loader>()
	const { partners: words } = useCopy().treasury
	if (partners.length === 0) {
		return (
			<EmptyState level={1} title={words.empty}>
				{words.emptyText}
			</EmptyState>
		)
	}
	return (
		<>
			<PageHeader
				title={words.title}
				lead={
					<>
						{`${words.lead} `}
						<AsOf at={at} />
					</>
				}
				actions={<PrintButton />}
			/>
			<Table caption={words.caption} dense>
				<thead>
					<tr>
						<Head>{words.name}</Head>
						<Head className="max-sm:hidden">{words.agreement}</Head>
						<Head number>{words.owed}</Head>
						<Head number>{words.gatherable}</Head>
					</tr>
				</thead>
				<tbody>
					{partners.map(({ code, name, agreement, owedSen, gatherableSen }) => (
						<tr key={code}>
							<th scope="row" className="wrap-anywhere">
								<TextLink to={`/keuangan/mitra/${code}`}>{name}</TextLink>
								<span className="block font-normal text-muted">
									{code}
									<span className="sm:hidden"> · {agreement ?? words.noAgreement}</span>
								</span>
							</th>
							<Cell className="max-sm:hidden">
								{agreement ?? <span className="text-muted">{words.noAgreement}</span>}
							</Cell>
							<Cell number>
								<Money sen={owedSen} bare />
							</Cell>
							<Cell number>
								<Money sen={gatherableSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</>
	)
}

export { StaffError as ErrorBoundary }
