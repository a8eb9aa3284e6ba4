import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { bookOf, isBookName } from '#app/domain/bookkeeping/books.ts'
import { cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import type { BookKey } from '#app/domain/ledger/days/account-books.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BookTable } from './book-table.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { DownloadsOf } from './downloads-of.tsx'
import { nameSources } from './name-sources.server.ts'

const PAGE = 100

export const handle: PageHandle = {
	title: (copy, data) => {
		const name = (data as { name?: string } | undefined)?.name ?? ''
		return isBookName(name) ? copy.books.names[name] : copy.books.title
	},
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock } }) => {
		const name = params.book ?? ''
		if (!isBookName(name)) throw noSuchPage()
		const days = chosenDays(url, clock)
		const after = keyIn(url.searchParams.get(PAGE_KEY) ?? '')
		const book = await cashBook(db, { ...days, name, after, limit: PAGE })
		const next = book.next && `${book.next.day}.${book.next.number}`
		const { accounts } = bookOf(name)
		return {
			...days,
			...book,
			rows: await nameSources(db, book.rows),
			accounts,
			next,
			isFirst: after === null,
		}
	},
)

/** The key of a following page: the day and the number of the last row before it. */
function keyIn(text: string): BookKey | null {
	const [, day = '', number = ''] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text) ?? []
	return isCalendarDate(day) ? { day, number: Number(number) } : null
}

export default function BookPage() {
	const book = useLoaderData<typeof loader>()
	const { books: words, office, calendar } = useCopy()
	const language = useLanguage()
	const { name, from, to } = book
	const days = fill(words.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	const accounts = book.accounts.map((one) => `${one.code} ${inLanguage(one.name, language)}`)
	const query = `dari=${from}&sampai=${to}`
	return (
		<>
			<PageHeader
				title={words.names[name]}
				lead={`${words.abouts[name]} ${fill(words.accounts, { accounts: accounts.join(', ') })}`}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: words.title, to: `/keuangan/buku?${query}` },
						{ label: words.names[name] },
					],
				}}
				actions={<PrintButton />}
			/>
			<DaysForm from={from} to={to} isFaulty={book.isFaulty} />
			<BookTable
				caption={fill(words.rowCaption, { book: words.names[name], days })}
				book={book}
				isFirst={book.isFirst}
			/>
			<Pager next={book.next} />
			<DownloadsOf name={name} query={query} hasPaper />
		</>
	)
}

export { StaffError as ErrorBoundary }
