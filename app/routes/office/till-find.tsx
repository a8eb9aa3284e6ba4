import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PieceChoice } from '#app/domain/till/pieces.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { ScanButton } from './scan-button.tsx'

interface FindProps {
	words: string | null
	isPaying: boolean
}

/**
 * One field for words, for the code of a tag and for an order's number. It has the cursor whenever
 * the page is put together, so a scanner that types needs no touch before.
 */
export function TillFind({ words, isPaying }: FindProps) {
	const { find } = useCopy().till
	const form = useRef<HTMLFormElement>(null)
	const field = useRef<HTMLInputElement>(null)
	useEffect(() => {
		if (field.current) {
			field.current.value = words ?? ''
			field.current.focus({ preventScroll: true })
			field.current.select()
		}
	}, [words])
	const read = (code: string) => {
		if (!field.current || !form.current) return
		field.current.value = code
		form.current.requestSubmit()
	}
	return (
		<Form
			method="post"
			ref={form}
			onSubmit={() => {
				// The next scan may come before the page is there again.
				requestAnimationFrame(() => field.current?.select())
			}}
		>
			<input type="hidden" name="intent" value="find" />
			<label htmlFor="typed" className="font-semibold">
				{find.label}
			</label>
			<div className="mt-1.5 flex gap-2">
				<input
					ref={field}
					id="typed"
					name="typed"
					type="search"
					defaultValue={words ?? ''}
					maxLength={200}
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					enterKeyHint="search"
					disabled={isPaying}
					aria-describedby="typed-hint"
					className="control min-h-13 min-w-0 flex-1"
				/>
				<Button size="large" aria-label={find.submit} disabled={isPaying} className="px-4">
					<Icon name="search" />
				</Button>
			</div>
			<p id="typed-hint" className="mt-1.5 text-muted text-small">
				{find.hint}
			</p>
			{!isPaying && <ScanButton onRead={read} />}
		</Form>
	)
}

/** What stands on the shelf, until something is looked for. */
export function TillShelf({ pieces }: { pieces: readonly PieceChoice[] }) {
	const { find } = useCopy().till
	return (
		<section aria-labelledby="rak">
			<h2 id="rak" className="font-semibold">
				{find.shelf}
			</h2>
			<Choices pieces={pieces} />
		</section>
	)
}

interface ResultProps {
	words: string
	pieces: readonly PieceChoice[]
}

/** What was found by words: a touch puts one on the slip. */
export function TillResults({ words, pieces }: ResultProps) {
	const { find } = useCopy().till
	return (
		<section aria-labelledby="hasil">
			<div className="flex items-baseline justify-between gap-4">
				<h2 id="hasil" className="min-w-0 break-words font-semibold">
					{fill(pieces.length > 0 ? find.results : find.none, { words })}
				</h2>
				<Link to="/kantor/kasir" className="text-link inline-flex min-h-11 items-center text-small">
					{find.close}
				</Link>
			</div>
			<Choices pieces={pieces} />
		</section>
	)
}

function Choices({ pieces }: { pieces: readonly PieceChoice[] }) {
	return (
		<ul className="mt-2 grid gap-2 lg:grid-cols-2">
			{pieces.map((piece) => (
				<li key={piece.variantId}>
					<Choice piece={piece} />
				</li>
			))}
		</ul>
	)
}

function Choice({ piece }: { piece: PieceChoice }) {
	const { find, piece: pattern } = useCopy().till
	const language = useLanguage()
	const name = fill(pattern, {
		name: inLanguage(piece.productName, language),
		label: inLanguage(piece.variantLabel, language),
	})
	const isThere = piece.available > 0
	return (
		<Form method="post" action="/kantor/kasir">
			<input type="hidden" name="intent" value="add" />
			<button
				type="submit"
				name="variantId"
				value={piece.variantId}
				disabled={!isThere}
				className="flex h-full min-h-16 w-full items-center gap-3 rounded-patch border-[1.5px] border-line bg-surface p-2 text-left hover:border-edge disabled:bg-sunken disabled:text-muted"
			>
				<span className="w-14 shrink-0 overflow-hidden rounded-patch">
					<Photo picture={piece.picture} sizes="56px" decorative />
				</span>
				<span className="min-w-0 flex-1">
					<span className="block break-words font-semibold leading-snug">
						<span className="sr-only">{find.add} </span>
						{name}
					</span>
					<span className="text-muted text-small">
						{piece.sizeLabel}
						{' · '}
						{isThere ? fill(find.left, { count: piece.available }) : find.soldOut}
					</span>
					<Money sen={piece.priceSen} className="block font-semibold" />
				</span>
				<Icon name="plus" size={24} className="mr-1 shrink-0 text-primary" />
			</button>
		</Form>
	)
}
