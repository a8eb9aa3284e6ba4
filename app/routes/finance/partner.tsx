import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { partnerPayableCode } from '#app/domain/bookkeeping/chart.ts'
import { partnerDues, partnerProducts } from '#app/domain/treasury/partner-dues.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { listRequests } from '#app/domain/treasury/requests.server.ts'
import { standingOf } from '#app/domain/treasury/standings.server.ts'
import { getPartner } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah, ZERO } from '#app/shared/money.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { GatherForm } from './gather-form.tsx'
import { PartnerProductTable } from './partner-product-table.tsx'
import { RequestTable } from './request-table.tsx'
import { gatherSchema } from './treasury-forms.server.ts'

export const handle: PageHandle = {
	title: (copy, data) => (data as { name?: string } | undefined)?.name ?? copy.finance.nav.partners,
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock } }) => {
		const today = dateInMagetan(clock.now())
		const { code, name } = await getPartner(db, params.code ?? '', today)
		const accountCode = partnerPayableCode(code)
		const dues = (await partnerDues(db, today)).find((one) => one.code === code)
		const { afterNumber } = await standingOf(db, accountCode)
		const range = { afterNumber, throughNumber: Number.MAX_SAFE_INTEGER }
		return {
			...{ code, name, today, accountCode, requestId: newId() },
			owedSen: dues?.owedSen ?? ZERO,
			gatherableSen: dues?.gatherableSen ?? ZERO,
			waits: dues?.waits ?? false,
			products: await partnerProducts(db, code, range),
			...(await listRequests(db, { kinds: ['partner'], accountCode, cursor: pageAfterId(url) })),
		}
	},
)

/** Draws up a note on what a partner is owed, for another person to approve. */
export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const parsed = parseForm(gatherSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const today = dateInMagetan(services.clock.now())
	const { code } = await getPartner(services.db, params.code ?? '', today)
	const asked = { ...parsed.value, kind: 'partner', payee: code, note: '' } as const
	await requestSettlement(services, asked, actor)
	return redirect(`/keuangan/permintaan/${asked.requestId}?kabar=diminta`, 303)
})

export default function Partner() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { treasury } = useCopy()
	const { partner: words, partners, pnbp } = treasury
	const mayAct = useMayActInBooks()
	const hindered = view.waits ? pnbp.waits : view.gatherableSen > 0 ? null : pnbp.nothing
	return (
		<>
			<PageHeader
				title={view.name}
				lead={words.lead}
				trail={{
					label: treasury.trail,
					crumbs: [{ label: partners.title, to: '/keuangan/mitra' }, { label: view.code }],
				}}
				actions={<PrintButton />}
			/>
			{view.owedSen < 0 && (
				<Notice tone="warn" className="mb-6">
					{words.carried}
				</Notice>
			)}
			<dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
				<Stat
					label={words.owed}
					value={formatRupiah(view.owedSen)}
					note={
						<TextLink to={`/keuangan/akun/${view.accountCode}`}>
							{fill(words.owedNote, { code: view.accountCode })}
						</TextLink>
					}
				/>
				<Stat
					label={pnbp.gatherable}
					value={formatRupiah(view.gatherableSen)}
					note={pnbp.gatherableNote}
				/>
			</dl>
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.since}>
						<PartnerProductTable products={view.products} />
					</Section>
					<Section title={words.notes}>
						<RequestTable requests={view.requests} />
						<Pager next={view.next} />
					</Section>
				</div>
				{mayAct && (
					<div className="screen-only min-w-0">
						<GatherForm
							given={answer}
							requestId={view.requestId}
							today={view.today}
							words={words}
							hindered={hindered}
						/>
					</div>
				)}
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
