import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { importStatement } from '#app/domain/reconciliation/statements/import-statement.server.ts'
import { listLayouts } from '#app/domain/reconciliation/statements/layouts.server.ts'
import { listStatements } from '#app/domain/reconciliation/statements/statements.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { LARGEST_AMOUNT, negate, parseRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { STATEMENT_TYPES } from './statement-types.ts'

/** Nothing, or a number in groups as it stands on paper. */
const ACCOUNT = /^(?:\d(?:[\d .-]{3,38}\d))?$/

type Answer = Partial<FormAnswer> & {
	readonly imported?: { readonly all: number; readonly fresh: number; readonly matched: number }
	readonly fetched?: number
}

export const handle: PageHandle = { title: (copy) => copy.reconciliation.pages.import }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => ({
	layouts: (await listLayouts(db)).map(({ name }) => name),
	...(await listStatements(db, pageAfterId(url))),
}))

export const action = writes(booksAccess, async ({ form, services, actor }) => {
	if (form.get('intent') === 'fetch') {
		const { newCount } = await importBalance(services)
		return data({ fetched: newCount })
	}
	const file = form.get('file')
	const typed = typedIn(form)
	const faults: Record<string, string> = {}
	if (!(file instanceof File) || file.size === 0) faults.file = 'missing'
	if (!ACCOUNT.test(typed.account?.trim() ?? '')) faults.account = 'bad'
	const balances = { opening: amountIn(typed.opening), closing: amountIn(typed.closing) }
	for (const [name, amount] of Object.entries(balances)) {
		if (amount === undefined) faults[name] = 'bad'
	}
	if (Object.keys(faults).length > 0 || !(file instanceof File)) return faulty({ typed, faults })
	const taken = await importStatement(
		services,
		{
			layoutName: typed.layout ?? '',
			fileName: file.name,
			bytes: new Uint8Array(await file.arrayBuffer()),
			accountNumber: typed.account ?? '',
			openingSen: balances.opening ?? null,
			closingSen: balances.closing ?? null,
		},
		actor,
	)
	const { matches } = await matchStatements(services)
	const { lineCount: all, newCount: fresh } = taken
	return data({ imported: { all, fresh, matched: matches.length } })
})

/** Null for a field left empty, undefined for what is no amount; a balance may be negative. */
function amountIn(text = ''): Sen | null | undefined {
	const [, minus, bare = ''] = /^([-−]?)(.*)$/s.exec(text.trim()) ?? []
	if (!minus && bare === '') return null
	const amount = parseRupiah(bare)
	if (amount === undefined || amount > LARGEST_AMOUNT) return undefined
	return minus ? negate(amount) : amount
}

/** A statement is chosen and imported; the gateway's balance is fetched. */
export default function StatementImport() {
	const { layouts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Answer | undefined
	const { office, reconciliation, bankLayouts } = useCopy()
	const mayAct = useMayActInBooks()
	const words = reconciliation.imports
	return (
		<>
			<PageHeader
				title={reconciliation.pages.import}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: reconciliation.pages.import },
					],
				}}
				actions={
					!mayAct && <TextLink to="/keuangan/rekonsiliasi/susunan">{bankLayouts.title}</TextLink>
				}
			/>
			<RefusalNotice answer={answer} title={words.refused} className="mb-6" />
			{answer?.imported && (
				<Notice tone="good" announce className="mb-6">
					{fill(words.done, answer.imported)}
				</Notice>
			)}
			{answer?.fetched !== undefined && (
				<Notice tone="good" announce className="mb-6">
					{fill(words.fetched, { count: answer.fetched })}
				</Notice>
			)}
			{mayAct && (
				<div className="mb-8 grid gap-6 lg:grid-cols-2">
					<StatementForm layouts={layouts} answer={answer} />
					<FetchForm />
				</div>
			)}
			<StatementTable />
		</>
	)
}

function StatementForm({
	layouts,
	answer,
}: {
	layouts: readonly string[]
	answer: Answer | undefined
}) {
	const { imports: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	const { typed = {}, faults = {} } = answer ?? {}
	const amount = (name: 'opening' | 'closing') => (
		<TextField
			id={name}
			name={name}
			label={words[name]}
			hint={words.balanceHint}
			inputMode="numeric"
			defaultValue={typed[name]}
			errors={faults[name] ? [words.badAmount] : undefined}
		/>
	)
	return (
		<Card title={words.submit}>
			<Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
				<SelectField
					id="layout"
					name="layout"
					label={words.bank}
					choices={layouts.map((name) => ({ value: name, label: name }))}
					defaultValue={typed.layout}
				/>
				<TextLink to="/keuangan/rekonsiliasi/susunan" className="self-start text-small">
					{words.layouts}
				</TextLink>
				<Samples layouts={layouts} />
				<TextField
					id="file"
					name="file"
					type="file"
					accept={STATEMENT_TYPES}
					label={words.file}
					errors={faults.file ? [words.noFile] : undefined}
					required
				/>
				<TextField
					id="account"
					name="account"
					label={words.account}
					hint={words.accountHint}
					inputMode="numeric"
					defaultValue={typed.account}
					errors={faults.account ? [words.badAccount] : undefined}
					maxLength={40}
					autoComplete="off"
				/>
				{amount('opening')}
				{amount('closing')}
				<Button busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}

/** What a file of each layout looks like. */
function Samples({ layouts }: { layouts: readonly string[] }) {
	const { imports: words } = useCopy().reconciliation
	return (
		<p className="text-small">
			{words.samples}{' '}
			{layouts.map((name) => (
				<TextLink
					key={name}
					to={`/keuangan/rekonsiliasi/muat/contoh.csv?susunan=${encodeURIComponent(name)}`}
					reloadDocument
					className="mr-3 inline-block"
				>
					{name}
				</TextLink>
			))}
		</p>
	)
}

function FetchForm() {
	const { imports: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.gateway}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{words.gatewayLead}</p>
				<Button name="intent" value="fetch" tone="secondary" busy={busy} className="self-start">
					{words.fetch}
				</Button>
			</Form>
		</Card>
	)
}

function StatementTable() {
	const { statements, next } = useLoaderData<typeof loader>()
	const { reconciliation, calendar } = useCopy()
	const words = reconciliation.imports
	if (statements.length === 0) return <EmptyState title={reconciliation.noStatement} />
	return (
		<>
			<Table caption={words.list} captionShown dense>
				<thead>
					<tr>
						<Head>{words.days}</Head>
						<Head>{words.account}</Head>
						<Head number className="hidden sm:table-cell">
							{words.lines}
						</Head>
						<Head number>{words.balance}</Head>
					</tr>
				</thead>
				<tbody>
					{statements.map((row) => (
						<tr key={row.id}>
							<th scope="row">
								{dayInWords(row.first_day, calendar)} – {dayInWords(row.last_day, calendar)}
							</th>
							<Cell className="figures">
								{row.layout_name} {row.account_number}
							</Cell>
							<Cell number className="hidden sm:table-cell">
								{row.line_count}
							</Cell>
							<Cell number>
								<Money sen={row.closing_sen} />
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
