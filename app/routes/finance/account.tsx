import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { statementOfAccount } from '#app/domain/bookkeeping/account-statements.server.ts'
import { makerCodeOfAccount } from '#app/domain/bookkeeping/chart.ts'
import { naturalBalance } from '#app/domain/ledger/account.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { nameSources } from './name-sources.server.ts'
import { StatementTable } from './statement-table.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { account?: { code: string } } | undefined)?.account?.code
		return code ?? copy.finance.accounts.title
	},
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock } }) => {
		const code = params.code ?? ''
		const { account, lines, next } = await statementOfAccount(db, code, pageAfterNumber(url))
		return {
			at: clock.now(),
			account,
			makerCode: makerCodeOfAccount(account.code),
			lines: (await nameSources(db, lines)).map((line) => ({
				...line,
				// As the ledger counts it, to find its side.
				debitSen: naturalBalance(account.kind, line.amountSen),
			})),
			next,
		}
	},
)

export default function Account() {
	const { at, account, makerCode, lines, next } = useLoaderData<typeof loader>()
	const { office, finance, books } = useCopy()
	const words = finance.account
	const language = useLanguage()
	const name = inLanguage(account.name, language)
	return (
		<>
			<PageHeader
				title={
					<>
						<span className="figures text-muted">{account.code}</span> {name}
					</>
				}
				lead={
					<>
						{`${finance.kinds[account.kind]}. ${words.naturalNote[account.kind]} `}
						<AsOf at={at} />
					</>
				}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.back, to: '/keuangan/akun' }, { label: account.code }],
				}}
				actions={<PrintButton />}
			/>
			<p className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
				<span>
					<span className="mr-3 text-muted text-small">{finance.balance}</span>
					<Money sen={account.naturalSen} className="font-bold text-title" />
				</span>
				<TextLink to={`/keuangan/buku/${account.code}`} className="text-small">
					{books.ofAccount}
				</TextLink>
				{makerCode && (
					<TextLink to={`/keuangan/tabungan/${makerCode}`} className="text-small">
						{fill(words.savingsOf, { code: makerCode })}
					</TextLink>
				)}
			</p>
			{lines.length > 0 ? (
				<StatementTable
					caption={fill(words.caption, { code: `${account.code} ${name}` })}
					lines={lines}
					isFromStart={next === null}
				/>
			) : (
				<EmptyList title={words.empty}>{words.emptyText}</EmptyList>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
