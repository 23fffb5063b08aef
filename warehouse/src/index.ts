export { StoreBusy } from './engine/store-busy.ts';
export { type AskOptions, DATABASE, openWarehouse, Warehouse, type WarehousePlace } from './engine/warehouse.ts';
export { migrate } from './migrate.ts';
export { PRODUCT } from './product.ts';
export * from './sql.ts';
