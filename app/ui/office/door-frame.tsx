import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { SkipLink } from '#app/ui/kit/skip-link.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { PatchBand } from '#app/ui/storefront/patch-band.tsx'
import { LanguageSwitch } from './language-switch.tsx'

interface Props {
	title: string
	lead: string
	children: ReactNode
}

/** The page at the door to the house: one card with one thing to do, between two hems. */
export function DoorFrame({ title, lead, children }: Props) {
	const { common } = useCopy()
	return (
		<div className="flex min-h-svh flex-col">
			<SkipLink to="isi" label={common.skipToContent} />
			<div className="patch-hem-12" />
			<header className="page-width flex items-center justify-between py-4">
				<Link to="/" aria-label={common.brand} className="py-1">
					<Wordmark />
				</Link>
				<LanguageSwitch />
			</header>
			<main id="isi" className="page-width grid flex-1 place-items-center py-10">
				<section className="w-full max-w-md rounded-patch border border-line bg-surface p-6 shadow-lift sm:p-8">
					<h1 className="font-display text-heading">{title}</h1>
					<p className="mt-2 mb-6 text-muted text-small">{lead}</p>
					{children}
				</section>
			</main>
			<PatchBand height={28} className="block" />
		</div>
	)
}
