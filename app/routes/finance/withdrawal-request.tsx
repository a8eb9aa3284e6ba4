import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { actOnWithdrawal } from './act-on-withdrawal.server.ts'
import { readWithdrawal } from './read-withdrawal.server.ts'
import { RequestBadge } from './request-badge.tsx'
import { WithdrawalActs } from './withdrawal-acts.tsx'
import { WithdrawalFacts } from './withdrawal-facts.tsx'
import { WithdrawalPapers } from './withdrawal-papers-list.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { makerCode?: string } | undefined)?.makerCode
		return code ? fill(copy.withdrawals.one.title, { code }) : copy.withdrawals.title
	},
}

export const loader = reads(surfaces.finance.access, async ({ params, url, services, actor }) => ({
	...(await readWithdrawal(services, params.id ?? '', actorId(actor))),
	done: url.searchParams.get('selesai') ?? '',
}))

export const action = writes(booksAccess, async ({ params, form, services, actor, staff }) => {
	const withdrawalId = params.id ?? ''
	const context = { withdrawalId, form, actor, role: staff.role }
	const { done, answer } = await actOnWithdrawal(services, context)
	return answer ?? redirect(`/keuangan/penarikan/${withdrawalId}?selesai=${done}`, 303)
})

/** One withdrawal: how it stands, what can be done next, and its papers. */
export default function WithdrawalRequestPage() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const mayAct = useMayActInBooks()
	const { withdrawals, finance } = useCopy()
	const { one: words } = withdrawals
	const done = wordsNamed(words.done, view.done)
	return (
		<>
			<PageHeader
				title={fill(words.title, { code: view.makerCode })}
				lead={fill(words.lead, {
					amount: formatRupiah(view.amountSen),
					purpose: (finance.withdrawal.purposes[view.purpose] ?? '').toLowerCase(),
				})}
				trail={{
					label: withdrawals.title,
					crumbs: [
						{ label: withdrawals.nav, to: '/keuangan/penarikan' },
						{ label: view.makerCode, to: `/keuangan/tabungan/${view.makerCode}` },
						{ label: formatRupiah(view.amountSen) },
					],
				}}
			/>
			{done && !answer && (
				<Notice tone="good" announce className="mb-6">
					{done}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-2">
				<div className="flex flex-col gap-4">
					<RequestBadge request={view} />
					<WithdrawalFacts view={view} />
				</div>
				<div className="screen-only flex min-w-0 flex-col gap-10">
					{mayAct && <WithdrawalActs view={view} answer={answer} />}
					{view.state === 'paid' && (
						<WithdrawalPapers view={view} mayAct={mayAct} answer={answer} />
					)}
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
