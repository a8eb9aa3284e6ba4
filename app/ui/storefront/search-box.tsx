import { Form, Link } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { localPath } from '#app/shared/local-path.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'

interface Props {
	/** unlike that of any other search box on the page */
	id: string
	/** takes the keyboard: on the page that is there for searching alone */
	focused?: boolean
	/** what was searched for, to be searched for differently */
	words?: string
	/** told apart by those who cannot see where it stands; the one in the header needs none */
	label?: string
	className?: string
}

/**
 * Where the whole catalogue is searched from. A form that works by itself; with the shop's
 * island it offers suggestions while one types.
 */
export function SearchBox({ id, focused = false, words = '', label, className }: Props) {
	const { search } = useCopy()
	const suggestFrom = localPath(useLanguage(), '/cari/saran')
	return (
		<Form
			action="/produk"
			role="search"
			aria-label={label ?? search.label}
			data-suggest={suggestFrom}
			data-focus={focused ? '' : undefined}
			className={classes('relative', className)}
		>
			<label htmlFor={id} className="sr-only">
				{search.label}
			</label>
			<input
				id={id}
				type="search"
				name="cari"
				required
				maxLength={80}
				autoComplete="off"
				autoCapitalize="none"
				enterKeyHint="search"
				defaultValue={words}
				placeholder={search.placeholder}
				className="control w-full pr-12"
			/>
			<button
				type="submit"
				aria-label={search.submit}
				className="absolute top-0 right-0 grid h-full min-h-11 w-12 place-items-center rounded-patch text-muted hover:text-ink"
			>
				<Icon name="search" size={22} />
			</button>
			<Suggestions id={id} />
		</Form>
	)
}

/** The empty list that the script fills with copies of its templates. */
function Suggestions({ id }: { id: string }) {
	const { search } = useCopy()
	return (
		<>
			<ul
				id={`${id}-saran`}
				hidden
				aria-label={search.suggestions}
				className="absolute inset-x-0 top-full z-20 mt-1.5 rounded-patch border border-line bg-surface py-1.5 shadow-lift"
			/>
			<template data-option="word">
				<Option icon="search" />
			</template>
			<template data-option="product">
				<Option icon="arrow-right" note={search.piece} />
			</template>
			<p
				role="status"
				className="sr-only"
				data-found={search.found}
				data-found-none={search.foundNone}
			/>
		</>
	)
}

function Option({ icon, note }: { icon: 'search' | 'arrow-right'; note?: string }) {
	const anywhere = localPath(useLanguage(), '/produk')
	return (
		<li role="presentation">
			<a
				href={anywhere}
				role="option"
				aria-selected="false"
				tabIndex={-1}
				className="flex min-h-11 items-center gap-3 px-3.5 py-2 text-small leading-snug hover:bg-sunken aria-selected:bg-sunken"
			>
				<Icon name={icon} size={18} className="shrink-0 text-muted" />
				<span data-text className="min-w-0 flex-1" />
				{note && <span className="text-caption text-muted">{note}</span>}
			</a>
		</li>
	)
}

/** The way to the page of the search, where a header has no room for its box. */
export function SearchLink({ className }: { className?: string }) {
	const { search } = useCopy()
	return (
		<Link
			to="/cari"
			aria-label={search.open}
			className={classes(
				'inline-flex min-h-11 min-w-11 items-center justify-center rounded-patch hover:bg-sunken',
				className,
			)}
		>
			<Icon name="search" size={24} />
		</Link>
	)
}
