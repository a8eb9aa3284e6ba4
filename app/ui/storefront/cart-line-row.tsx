import { Form, Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { CartLine } from '#app/domain/cart/cart.ts'
import { formatRupiah, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { CartProblemNotice } from './cart-problem-notice.tsx'
import { CartStepper } from './cart-stepper.tsx'
import { choicePath } from './offer.ts'

/** The place of a line on the page, to which a change of it leads back. */
export function lineId(variantId: string): string {
	return `baris-${variantId}`
}

/** A line of the cart: what it is, how many, what that costs, and what is the matter with it. */
export function CartLineRow({ line }: { line: CartLine }) {
	const { cart: words } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(line.productName, language)
	const gone = line.problem === 'withdrawn' || line.problem === 'sold-out'
	return (
		<article
			id={lineId(line.variantId)}
			className="grid scroll-mt-4 grid-cols-[5.5rem_1fr] gap-x-4 py-5 sm:grid-cols-[7.5rem_1fr] sm:gap-x-6"
		>
			<Photo
				picture={line.picture}
				sizes="7.5rem"
				decorative
				className={classes(
					'aspect-square w-full rounded-patch object-cover sm:row-span-2',
					gone && 'opacity-60',
				)}
			/>
			<div className="flex min-w-0 flex-wrap content-start items-start justify-between gap-x-4 pb-3">
				<div>
					<h2 className="font-semibold leading-snug">
						<Link
							to={choicePath(line.productSlug, line.sku)}
							className="underline-offset-4 hover:underline"
						>
							{name}
						</Link>
					</h2>
					<p className="text-muted text-small">
						{inLanguage(line.variantLabel, language)}, {line.sizeLabel}
					</p>
					<p className="figures text-muted text-small">
						{fill(words.each, { price: formatRupiah(line.unitPriceSen) })}
					</p>
				</div>
				{!gone && <Money sen={times(line.unitPriceSen, line.quantity)} className="font-bold" />}
			</div>
			<div className="col-span-2 flex flex-col gap-3 max-sm:pt-3 sm:col-span-1 sm:col-start-2">
				<CartProblemNotice line={line} />
				<div className="flex flex-wrap items-center gap-x-3 gap-y-2">
					{!gone && <CartStepper line={line} name={name} />}
					<RemoveForm line={line} name={name} isBeside={!gone} />
				</div>
			</div>
		</article>
	)
}

interface RemoveProps {
	line: CartLine
	name: string
	/** it stands beside another control, not at the edge of the text */
	isBeside: boolean
}

function RemoveForm({ line, name, isBeside }: RemoveProps) {
	const { cart: words } = useCopy().storefront
	return (
		<Form method="post" action="/keranjang">
			<input type="hidden" name="variantId" value={line.variantId} />
			<input type="hidden" name="quantity" value={line.quantity} />
			<Button
				tone="quiet"
				size="small"
				name="intent"
				value="remove"
				aria-label={fill(words.removeNamed, { name })}
				className={classes('min-h-11', !isBeside && '-ml-3')}
			>
				<Icon name="trash" size={18} />
				{words.remove}
			</Button>
		</Form>
	)
}
