import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { describedLayouts } from '#app/domain/reconciliation/statements/layouts.server.ts'
import { retireLayout } from '#app/domain/reconciliation/statements/retire-layout.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { columnWords } from './bank-layout-fields.tsx'
import { retireFormSchema } from './bank-layout-form.server.ts'

const NEWS = ['disimpan', 'diakhiri'] as const

export const handle: PageHandle = { title: (copy) => copy.bankLayouts.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => ({
	layouts: await describedLayouts(db),
	news: NEWS.find((one) => one === url.searchParams.get('kabar')) ?? null,
}))

export const action = writes(booksAccess, async ({ form, services, actor }) => {
	const parsed = parseForm(retireFormSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await retireLayout(services, parsed.value, actor)
	return redirect('/keuangan/rekonsiliasi/susunan?kabar=diakhiri', 303)
})

/** How banks write their statements: those in use, and those that were. */
export default function BankLayouts() {
	const { news } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, reconciliation, bankLayouts: words } = useCopy()
	const mayAct = useMayActInBooks()
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: reconciliation.pages.import, to: '/keuangan/rekonsiliasi/muat' },
						{ label: words.title },
					],
				}}
				actions={
					mayAct && <LinkButton to="/keuangan/rekonsiliasi/susunan/baru">{words.begin}</LinkButton>
				}
			/>
			{news && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.news[news]}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={words.refused} className="mb-6" />
			<LayoutTable />
			{mayAct && <RetireForm answer={answer} />}
		</>
	)
}

function LayoutTable() {
	const { layouts } = useLoaderData<typeof loader>()
	const { bankLayouts: words, finance } = useCopy()
	const { someone } = finance.rules
	return (
		<Table caption={words.title} dense>
			<thead>
				<tr>
					<Head>{words.layout}</Head>
					<Head>{words.columnsAre}</Head>
					<Head number>{words.statements}</Head>
				</tr>
			</thead>
			<tbody>
				{layouts.map(({ layout, described, retired, statementCount }) => (
					<tr key={layout.name} className={retired ? 'text-muted' : undefined}>
						<th scope="row" className="wrap-anywhere min-w-32">
							{layout.name}
							<span className="block font-normal text-muted">
								{described ? (
									<>
										{described.name || someone} · <DateTime at={described.at} short />
									</>
								) : (
									words.builtIn
								)}
							</span>
							{retired && (
								<span className="block font-normal text-warn">
									{retired.replacedBy
										? fill(words.replacedBy, { name: retired.replacedBy })
										: fill(words.retired, { reason: retired.reason })}
									<span className="block text-muted">
										{retired.name || someone} · <DateTime at={retired.at} short />
									</span>
								</span>
							)}
						</th>
						<Cell className="wrap-anywhere">
							{[
								layout.columns.day,
								...layout.columns.text,
								layout.columns.amount,
								layout.columns.mark,
								layout.columns.debit,
								layout.columns.credit,
								layout.columns.balance,
							]
								.flatMap((name) => (name ? columnWords(name, words.column) : []))
								.join(' · ')}
						</Cell>
						<Cell number>{statementCount}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function RetireForm({ answer }: { answer: FormAnswer | undefined }) {
	const { layouts } = useLoaderData<typeof loader>()
	const words = useCopy().bankLayouts
	const busy = useNavigation().state !== 'idle'
	const own = layouts.filter(({ described, retired }) => described && !retired)
	if (own.length === 0) return null
	return (
		<Section title={words.retire} lead={words.retireLead} className="screen-only mt-10">
			{/* The form after a layout was retired is another one, and empty. */}
			<Form key={own.length} method="post" noValidate className="mt-4 flex max-w-xl flex-col gap-4">
				<SelectField
					id="name"
					name="name"
					label={words.layout}
					choices={own.map(({ layout }) => ({ value: layout.name, label: layout.name }))}
					defaultValue={answer?.typed.name}
				/>
				<TextField
					id="reason"
					name="reason"
					label={words.reason}
					defaultValue={answer?.typed.reason}
					errors={answer?.faults.reason ? [words.reasonFault] : undefined}
					maxLength={300}
					autoComplete="off"
					required
				/>
				<Button tone="secondary" busy={busy} className="self-start">
					{words.retire}
				</Button>
			</Form>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
