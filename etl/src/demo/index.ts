export { type DemoCounty, type DemoFile, type DemoRequest, openDemoCounty, writeDemoMonth } from './county.ts';
export { demoCounties, type IncomeLine } from './settings.ts';
