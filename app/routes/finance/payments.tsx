import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	countHandWork,
	listHandPayments,
	listReturnsDue,
} from '#app/domain/orders/by-hand/hand-payments.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import type { Services } from '#app/services.server.ts'
import { formatRupiah, parseRupiah } from '#app/shared/money.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { HandPaymentTable } from './hand-payment-table.tsx'
import { ReturnTable } from './return-table.tsx'

const lists = ['bukti', 'semua', 'kembali'] as const
const querySchema = z.object({
	list: z.enum(lists).catch('bukti'),
	after: z
		.string()
		.regex(/^[0-9a-z]{26}$/)
		.nullable()
		.catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.handPayments.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const { list, after } = querySchema.parse({
		list: url.searchParams.get('daftar'),
		after: url.searchParams.get(PAGE_KEY),
	})
	const wanted = url.searchParams.get('cari')?.trim() || null
	return {
		list,
		wanted,
		counts: await countHandWork(db),
		...(await readList(db, list, after, wanted)),
	}
})

async function readList(
	db: Services['db'],
	list: (typeof lists)[number],
	after: string | null,
	wanted: string | null,
) {
	if (wanted !== null) {
		const dueSen = parseRupiah(wanted)
		const found = dueSen ? await listHandPayments(db, { dueSen }) : { payments: [], next: null }
		return { ...found, returns: [], dueSen: dueSen ?? null }
	}
	if (list === 'kembali') {
		return { ...(await listReturnsDue(db, after)), payments: [], dueSen: null }
	}
	const kind = list === 'bukti' ? 'proofs' : 'open'
	return { ...(await listHandPayments(db, { kind, after })), returns: [], dueSen: null }
}

export default function Payments() {
	const { list, wanted, counts, payments, returns, next, dueSen } = useLoaderData<typeof loader>()
	const words = useCopy().handPayments
	const labels = {
		bukti: fill(words.lists.bukti, { count: counts.proofs }),
		semua: words.lists.semua,
		kembali: fill(words.lists.kembali, { count: counts.returns }),
	}
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<LookupForm
						label={words.lookup}
						placeholder={words.lookupExample}
						missed={wanted !== null && payments.length === 0 ? wanted : null}
						missedWords={words.notFound}
					/>
				}
			/>
			<FilterTabs
				label={words.filter}
				tabs={lists.map((name) => ({
					to: name === 'bukti' ? '/keuangan/pembayaran' : `?daftar=${name}`,
					label: labels[name],
					current: wanted === null && list === name,
				}))}
			/>
			{dueSen !== null && (
				<h2 className="mb-2 font-display text-title">
					{fill(words.found, { amount: formatRupiah(dueSen) })}
				</h2>
			)}
			{wanted === null && list === 'kembali' ? (
				<ReturnTable returns={returns} />
			) : (
				<HandPaymentTable
					payments={payments}
					empty={wanted !== null ? words.notFound : list === 'semua' ? words.noneOpen : words.none}
				/>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
