import { mindBuyBar } from './buy-bar.ts'
import { estimateAtOnce } from './delivery.ts'
import { startGallery } from './gallery.ts'
import { shareLinks } from './share.ts'
import { swapParts } from './swap.ts'

/** What the page of a product does better with a script than without. */
for (const gallery of document.querySelectorAll<HTMLElement>('[data-gallery]')) {
	startGallery(gallery)
}
swapParts()
estimateAtOnce()
mindBuyBar()
shareLinks()
