import { ListLoading } from '../../../ui/ListLoading.tsx';

export default function Loading() {
  return <ListLoading />;
}
