import { offerAreas } from './areas.ts'

offerAreas()
