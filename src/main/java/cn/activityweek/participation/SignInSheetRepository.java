package cn.activityweek.participation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface SignInSheetRepository extends JpaRepository<SignInSheet, Long> {

	Optional<SignInSheet> findByCode(String code);

	Optional<SignInSheet> findByActivityId(Long activityId);

}
