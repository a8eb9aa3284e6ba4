import { Outlet } from '@remix-run/react'
import { fetchWords } from '#app/copy/fetch-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type FrameGroup, type FrameLink, StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.finance.access, async () => null)

/** A browser that comes from another part has the words of this one before its page is drawn. */
export async function clientLoader(): Promise<null> {
	await fetchWords('finance')
	return null
}

/** The head and the navigation around the books, grouped as a treasurer thinks of them. */
export default function Layout() {
	return (
		<StaffFrame surface="finance" links={useFinancePages()}>
			<Outlet />
		</StaffFrame>
	)
}

function useFinancePages(): (FrameLink | FrameGroup)[] {
	const copy = useCopy()
	const { finance, handPayments, disputes, till, refunds, reconciliation, books } = copy
	const { nav } = finance
	const [treasury, savings] = [useTreasuryPages(), useSavingsPages()]
	return [
		{ to: '/keuangan', label: nav.home, end: true },
		{
			label: nav.inflow,
			pages: [
				{ to: '/keuangan/pembayaran', label: handPayments.nav },
				{ to: '/keuangan/kas', label: till.book.nav },
				{ to: '/keuangan/pengembalian', label: refunds.nav },
				{ to: '/keuangan/sengketa', label: disputes.nav },
				{ to: '/keuangan/kabar', label: nav.gateway },
			],
			also: ['/keuangan/pesanan'],
		},
		savings,
		treasury,
		{
			label: reconciliation.nav,
			pages: [
				{ to: '/keuangan/rekonsiliasi', label: nav.comparison, end: true },
				{ to: '/keuangan/rekonsiliasi/muat', label: reconciliation.pages.import },
				{ to: '/keuangan/rekonsiliasi/cocok', label: reconciliation.pages.matches },
				{ to: '/keuangan/rekonsiliasi/selisih', label: reconciliation.pages.exceptions },
				{ to: '/keuangan/rekonsiliasi/ketentuan', label: reconciliation.pages.terms },
			],
		},
		{
			label: nav.books,
			pages: [
				{ to: '/keuangan/buku', label: books.pages.books },
				{ to: '/keuangan/jurnal', label: nav.journal },
				{ to: '/keuangan/akun', label: nav.accounts },
				{ to: '/keuangan/neraca', label: books.pages.trial },
				{ to: '/keuangan/hasil', label: books.pages.results },
				{ to: '/keuangan/periode', label: copy.periods.nav },
			],
		},
		{ to: '/keuangan/aturan', label: nav.rules },
	]
}

function useSavingsPages(): FrameGroup {
	const { finance, withdrawals, holds } = useCopy()
	const { nav } = finance
	return {
		label: nav.savings,
		pages: [
			{ to: '/keuangan/tabungan', label: nav.makers },
			{ to: '/keuangan/penarikan', label: withdrawals.nav },
			{ to: '/keuangan/penyesuaian', label: nav.adjustments },
			{ to: '/keuangan/ditahan', label: holds.nav },
		],
	}
}

function useTreasuryPages(): FrameGroup {
	const { nav } = useCopy().finance
	return {
		label: nav.treasury,
		pages: [
			{ to: '/keuangan/pnbp', label: nav.pnbp },
			{ to: '/keuangan/mitra', label: nav.partners },
			{ to: '/keuangan/modal', label: nav.funds },
			{ to: '/keuangan/cadangan', label: nav.reserve },
			{ to: '/keuangan/ketentuan', label: nav.terms },
		],
		also: ['/keuangan/permintaan'],
	}
}
