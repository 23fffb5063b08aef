export { type DemoCounty, type DemoFile, type DemoRequest, openDemoCounty, writeDemoMonth } from './county.ts';
export { demoOrder } from './order.ts';
export { DEMOS, demoCounties, type IncomeLine } from './settings.ts';
