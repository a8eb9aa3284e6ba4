import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { settleHold } from '#app/domain/savings/settle-hold.server.ts'
import { listHolds } from '#app/domain/workshop/holds/holds.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'

export const handle: PageHandle = { title: (copy) => copy.holds.title }

const formSchema = z.object({ batchCode: z.string().max(40), makerCode: z.string().max(20) })

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => ({
	holds: await listHolds(db),
	settled: url.searchParams.get('selesai'),
}))

export const action = writes(staffAccess('treasurer'), async ({ form, services, actor }) => {
	const parsed = parseForm(formSchema, form)
	if (!('value' in parsed)) throw unreadableInput()
	const { earning } = await settleHold(services, parsed.value, actor)
	return redirect(`/keuangan/ditahan?selesai=${earning}`, 303)
})

/** Premi that waits for a paper: whose class of the day is on record by now can be settled. */
export default function Holds() {
	const { holds, settled } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { holds: words } = useCopy()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{(settled === 'premi' || settled === 'extra-food') && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.settled[settled]}
				</Notice>
			)}
			{holds.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<HoldTable />
			)}
		</>
	)
}

function HoldTable() {
	const { holds } = useLoaderData<typeof loader>()
	const { holds: words } = useCopy()
	const mayAct = useStaff()?.role === 'treasurer'
	const busy = useNavigation().state !== 'idle'
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.batch}</Head>
					<Head>{words.maker}</Head>
					<Head>{words.says}</Head>
					<Head>
						<span className="sr-only">{words.act}</span>
					</Head>
				</tr>
			</thead>
			<tbody>
				{holds.map(({ batchCode, makerCode, earning }) => (
					<tr key={`${batchCode} ${makerCode}`}>
						<th scope="row" className="figures text-left">
							{batchCode}
						</th>
						<Cell>
							<TextLink to={`/keuangan/tabungan/${makerCode}`} className="figures">
								{makerCode}
							</TextLink>
						</Cell>
						<Cell>{words.earnings[earning]}</Cell>
						<Cell>
							{mayAct && (earning === 'premi' || earning === 'extra-food') && (
								<Form method="post">
									<input type="hidden" name="batchCode" value={batchCode} />
									<input type="hidden" name="makerCode" value={makerCode} />
									<Button tone="secondary" busy={busy}>
										{words.settle[earning]}
									</Button>
								</Form>
							)}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
